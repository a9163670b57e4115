import { join } from 'node:path';
import type { Reporter, TestCase } from '@playwright/test/reporter';
import { recordOf } from './run/record-of.ts';

const ROOT = join(import.meta.dirname, '..');

/** Tells the desk each verdict as it falls. Comes after the reporter that hides secrets. */
export default class DeskVerdicts implements Reporter {
  readonly #desk: string;

  constructor({ desk }: { desk: string }) {
    this.#desk = desk;
  }

  onTestEnd(test: TestCase): void {
    const { requirements, title, judgement } = recordOf(test, ROOT);
    const told = {
      title: `${requirements.join(', ')}: ${title}`,
      verdict: judgement.verdict,
      reason: judgement.reason ?? '',
    };
    // The desk may be gone; its page then says so.
    void fetch(`${this.#desk}/told`, { method: 'POST', body: JSON.stringify(told) }).catch(() => undefined);
  }
}
