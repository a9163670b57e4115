import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JudgedRun } from '#reporters/run/judged-run.ts';
import { address } from '#reporters/markup/address.ts';
import { SCRIPTS } from '../rendered-run.ts';
import { countsLine, summaryLines } from './summary.ts';

/**
 * What the terminal says at the end of a run.
 * @param about whether there are reports to lead to, and Allure's pages among them
 */
export function terminalSummary(
  { run, environments }: JudgedRun,
  reportsDir: string,
  { reports, hasPages }: { reports: 'written' | 'unwritable'; hasPages: boolean },
): string {
  const isWritten = reports === 'written';
  const compliances = environments.map(({ compliance }) => compliance);
  const failures = environments.map(({ compliance: { environment }, failures: found }) => {
    // As a person can type it.
    const scripts = relative('', join(reportsDir, environment, SCRIPTS));
    return { environment, failures: found, scripts: isWritten ? scripts : undefined };
  });
  const href = (name: string) => pathToFileURL(join(reportsDir, name)).href;
  const pages = compliances.map(({ environment }) => ({ environment, address: href(address.page(environment)) }));
  const addresses = { overview: href('index.html'), pages: hasPages ? pages : [] };
  const lines = summaryLines({ run, compliances, failures }, isWritten ? addresses : undefined);
  return visible(['', ...lines, '', countsLine(run.tests)].join('\n'));
}

/** A target may send what moves the cursor, or hides what stands before it. */
const visible = (text: string) =>
  text.replace(/(?!\n)\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
  });
