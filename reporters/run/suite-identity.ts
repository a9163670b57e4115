import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Compliance } from '../verdicts/formats/compliance.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Version and commit of this suite. The commit is null outside a checkout of its own (an archive, a vendored copy). */
export function suiteIdentity(root: string = ROOT): Compliance['suite'] {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { version, commit: commitOf(root) };
}

function commitOf(root: string): string | null {
  try {
    // The prefix is empty only at the top of a repository: inside another one, its commit says nothing about us.
    const said = execFileSync('git', ['rev-parse', '--show-prefix', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [prefix, commit] = said.split('\n');
    return prefix === '' && commit ? commit : null;
  } catch {
    return null;
  }
}
