import type { Reporter, TestCase } from '@playwright/test/reporter';
import { mayRunAgain } from './verdicts/verdict.ts';

/**
 * Keeps Playwright from running a test once more, unless its environment left it open: an answer of the target is never
 * asked for again until it pleases. Playwright looks at `retries` when a test has ended, on the same object.
 */
export default class OnceMoreReporter implements Reporter {
  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase): void {
    const last = test.results.at(-1);
    if (!last || !mayRunAgain(last)) test.retries = 0;
  }
}
