import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '@playwright/test/reporter';
import { AllureReporter } from 'allure-playwright';
import { FileSystemWriter, ReporterRuntime } from 'allure-js-commons/sdk/reporter';
import { writeWhole } from './run/files/written-file.ts';

/**
 * Allure's own reporter, with a writer that does not wait for the disk. The process that feeds the workers stood still for
 * a tenth of its time while each file was synced. A file of ours still appears as a whole or not at all, also after a kill;
 * only a loss of power could take it, and then there is no run to report on.
 */
export default class AllureResults extends AllureReporter {
  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    const { resultsDir = 'allure-results' } = this.options;
    // Its field is private, and its options take no writer. A harness test sees that the results come from this one.
    Reflect.set(this, 'allureRuntime', new ReporterRuntime({ ...this.options, writer: new ResultsWriter(resultsDir) }));
  }
}

/** What is written for each test; the rest, once in a run, is left as it is. */
class ResultsWriter extends FileSystemWriter {
  readonly #folder: string;

  constructor(folder: string) {
    super({ resultsDir: folder });
    this.#folder = folder;
  }

  override writeAttachment(name: string, content: Buffer | string): void {
    writeWhole(join(this.#folder, name), content);
  }

  override writeAttachmentFromPath(name: string, from: string): void {
    this.writeAttachment(name, readFileSync(from));
  }

  override writeResult(result: Parameters<FileSystemWriter['writeResult']>[0]): void {
    this.#json(`${result.uuid}-result.json`, result);
  }

  override writeGroup(group: Parameters<FileSystemWriter['writeGroup']>[0]): void {
    this.#json(`${group.uuid}-container.json`, group);
  }

  #json(name: string, value: object): void {
    writeWhole(join(this.#folder, name), JSON.stringify(value));
  }
}
