import { existsSync } from 'node:fs';
import { BufferResultFile, PathResultFile } from '@allurereport/reader-api';

/**
 * The results of one environment as Allure reads them. In memory: a run has ten thousand exchanges, and writing a file for
 * each took more time than everything else together.
 */
export class AllureFiles {
  readonly all: (BufferResultFile | PathResultFile)[] = [];

  /** Adds a file of this content. */
  add(name: string, content: string): void {
    this.all.push(new BufferResultFile(Buffer.from(content), name));
  }

  /** Adds a file that lies on the disk. A run that was cut off may name one that it did not write; Allure shows it as missing. */
  copy(path: string, name: string): void {
    if (existsSync(path)) this.all.push(new PathResultFile(path, name));
  }
}
