import type { JudgedRun } from '#reporters/run/judged-run.ts';
import { address } from '#reporters/markup/address.ts';
import { reportHtml } from './report-page.ts';
import { versions } from './versions.ts';

/** Where the pages for support are, in the folder of an environment. */
export const SUPPORT = 'support';

/** Exchanges that the pages of one environment keep at the beginnings and at the ends of their tests, all together. */
const KEPT = 800;
/** Of one test, at most and at least: where everything is red, the pages are many and tell less. */
const [MOST, LEAST] = [40, 1];

/** A page for each red requirement that can be sent as it is, by path in the reports folder. */
export function supportPages({ run, environments }: JudgedRun): Map<string, string> {
  const pages = environments.flatMap(({ compliance, failures }) => {
    const told = failures.filter(({ explanations }) => explanations.length > 0);
    const kept = Math.min(MOST, Math.max(LEAST, Math.floor(KEPT / Math.max(told.length, 1))));
    return told.map((failure) => {
      const script = { name: `${failure.id}.sh`, address: `../repeat/${failure.id}.sh` };
      const page = reportHtml({ compliance, failure, agent: run.agent }, versions, { kept, script });
      return [address.support(compliance.environment, failure.id), page] as const;
    });
  });
  return new Map(pages);
}
