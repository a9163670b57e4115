import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Explanation, Failure } from '#reporters/failures/failure.ts';
import { failureMarkdown } from '#reporters/failures/markdown.ts';
import { exchangeText } from '#reporters/failures/exchange-text.ts';
import { markdownText } from '#reporters/markup/markdown.ts';
import { MOCK_NOTICE, titleOf } from '#reporters/markup/words.ts';

/** Tickets take small files only. In bytes. */
export const LARGEST_BUNDLE = 200_000;
/** How many exchanges of a test are kept at its beginning and at its end, the more the better. */
const KEPT = [Infinity, 100, 40, 15, 5] as const;

/** What is red in one environment. */
export interface Found {
  compliance: Pick<Compliance, 'environment' | 'target' | 'baseUrl' | 'strict' | 'suite' | 'startedAt'>;
  failure: Failure;
}

/** What the suite ran on. */
export interface Versions {
  node: string;
  playwright: string;
}

/**
 * A zip file for support: of each environment in which a requirement is red its five parts, its exchanges and a script that
 * repeats them. Long tests lose exchanges in their middle, and the file says so.
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

function folderOf({ compliance, failure }: Found, versions: Versions, kept: number): Zippable {
  const [first] = failure.explanations;
  const tests = failure.explanations.map((explained) => shortened(explained, kept));
  const exchanges = failure.explanations.map(({ title }, index) => {
    return [`# ${title}`, ...(tests[index] ?? [])].join('\n\n');
  });
  return {
    'README.md': strToU8(readme({ compliance, failure }, versions)),
    'exchanges.txt': strToU8(`${exchanges.join('\n\n\n')}\n`),
    'repeat.sh': strToU8(first?.script ?? ''),
  };
}

function shortened({ exchanges }: Explanation, kept: number): string[] {
  const texts = exchanges.map((exchange, index) => `## ${index + 1}  ${exchangeText(exchange)}`);
  if (texts.length <= 2 * kept) return texts;
  const dropped = texts.length - 2 * kept;
  return [...texts.slice(0, kept), `… ${dropped} exchanges are left out here …`, ...texts.slice(-kept)];
}

/** What the guide asks for under "Contact Support", in its order. */
function readme({ compliance, failure }: Found, { node, playwright }: Versions): string {
  const { target, baseUrl, strict, suite, startedAt } = compliance;
  const [first] = failure.explanations;
  const when = first?.startedAt ? new Date(first.startedAt).toISOString() : startedAt;
  const rows = [
    ['Error', first ? `expected ${oneLine(first.expected)}; seen ${oneLine(first.seen)}` : ''],
    ['Requests and responses', 'exchanges.txt, sanitized; repeat.sh sends the requests again'],
    ['Environment', `${titleOf(compliance)}, ${baseUrl === target ? 'the built-in mock' : baseUrl}`],
    ['Time', when],
    ['Client key', first?.clientKey ?? 'not seen in this test'],
    ['Suite', `baanx-conformance ${suite.version}, commit ${suite.commit ?? 'unknown'}${strict ? ', strict' : ''}`],
    ['Versions', `Node ${node}, Playwright ${playwright}`],
  ];
  return `${[
    `# ${failure.id} in ${titleOf(compliance)}`,
    ...(target === 'mock' ? [`> **${MOCK_NOTICE}**`] : []),
    ['| | |', '| --- | --- |', ...rows.map(([name, value = '']) => `| ${name} | ${markdownText(value)} |`)].join('\n'),
    failureMarkdown(failure),
    'Secrets and personal data are replaced by their kind and a fingerprint (`‹access_token #1f3a9c›`): the same fingerprint is the same value.',
  ].join('\n\n')}\n`;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 300);
