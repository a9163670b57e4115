import { join } from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { CLIENT } from '#fixtures/client/judged-clients.ts';
import { recordOf } from '#reporters/run/record-of.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { judgeRequirement, type TestVerdict } from '#reporters/verdicts/verdict.ts';
import { appRequirements, type AppRequirementId } from '#specs/requirements/app/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the suite says of each client goes into one file. Prints how far it is; sets no exit status. */
export default class ClientsReporter implements Reporter {
  readonly #outputFile: string;
  readonly #judged = new Map<string, Map<string, TestVerdict[]>>();
  #total = 0;
  #ended = 0;

  constructor({ outputFile }: { outputFile: string }) {
    this.#outputFile = outputFile;
  }

  onBegin(_: FullConfig, suite: Suite): void {
    this.#total = suite.allTests().length;
    process.stdout.write(`${this.#total} tests\n`);
  }

  onTestEnd(test: TestCase): void {
    this.#ended += 1;
    if (this.#ended % 100 === 0) process.stdout.write(`  ${this.#ended} of ${this.#total}\n`);
    const { requirements, judgement } = recordOf(test, ROOT);
    const client = test.annotations.find(({ type }) => type === CLIENT)?.description ?? '';
    const own = this.#judged.get(client) ?? new Map<string, TestVerdict[]>();
    this.#judged.set(client, own);
    for (const id of requirements) own.set(id, [...(own.get(id) ?? []), judgement]);
  }

  onEnd(): Promise<{ status: 'passed' }> {
    const verdicts = [...this.#judged].map(([client, own]) => {
      const rows = [...own].map(([id, judgements]) => {
        const { level } = appRequirements[id as AppRequirementId]; // a tag of a test, which `verifies` has checked
        const { verdict, reason } = judgeRequirement(level, judgements);
        return [id, { verdict, reason }] as const;
      });
      return [client, Object.fromEntries(rows.sort())] as const;
    });
    writeWhole(this.#outputFile, JSON.stringify(Object.fromEntries(verdicts)));
    return Promise.resolve({ status: 'passed' });
  }
}
