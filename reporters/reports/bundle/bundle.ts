import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Explanation, Failure } from '#reporters/failures/failure.ts';
import { exchangeText } from '#reporters/failures/exchange-text.ts';
import { judgedAt } from '#reporters/failures/marked-exchanges.ts';
import { reportHtml } from './report-page.ts';
import { leftOut, shortened } from './shortened.ts';
import type { Versions } from './versions.ts';

/** Tickets take small files only. In bytes. */
export const LARGEST_BUNDLE = 200_000;
/** How many exchanges of a test are kept at its beginning and at its end, the more the better. */
const KEPT = [Infinity, 100, 40, 15, 5] as const;

const REPEAT = { name: 'repeat.sh', address: 'repeat.sh' };

/** What is red in one environment. */
export interface Found {
  compliance: Pick<Compliance, 'environment' | 'target' | 'baseUrl' | 'strict' | 'suite' | 'startedAt'>;
  failure: Failure;
  /** What the API was told of who asks; undefined where that is not known. */
  agent?: string | undefined;
}

/**
 * A zip file for support: of each environment in which a requirement is red a page that tells all of it, its exchanges as text and
 * a script that repeats them. Long tests lose exchanges in their middle, and the file says so.
 * @throws Error when it cannot be made small enough
 */
export function bundleOf(found: readonly Found[], versions: Versions): Uint8Array {
  for (const kept of KEPT) {
    const folders = found.map((one) => [one.compliance.environment, folderOf(one, versions, kept)]);
    const zip = zipSync(Object.fromEntries(folders) as Zippable, { level: 9 });
    if (zip.length <= LARGEST_BUNDLE) return zip;
  }
  throw new Error(`The bundle is larger than ${LARGEST_BUNDLE} bytes even with the fewest exchanges.`);
}

function folderOf({ compliance, failure, agent }: Found, versions: Versions, kept: number): Zippable {
  const [first] = failure.explanations;
  const tests = failure.explanations.map((explained) =>
    [`# ${explained.title}`, ...textsOf(explained, kept)].join('\n\n'),
  );
  return {
    'report.html': strToU8(reportHtml({ compliance, failure, agent }, versions, { kept, script: REPEAT })),
    'exchanges.txt': strToU8(`${tests.join('\n\n\n')}\n`),
    [REPEAT.name]: strToU8(first?.script ?? ''),
  };
}

function textsOf(explained: Explanation, kept: number): string[] {
  const { exchanges } = explained;
  const texts = exchanges.map((exchange, index) => `## ${index + 1}  ${exchangeText(exchange)}`);
  const parts = shortened(texts, kept, judgedAt(explained));
  return parts.map((part) => (typeof part === 'number' ? `… ${leftOut(part)} …` : part));
}
