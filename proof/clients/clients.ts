import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { CLIENTS, type JudgedClient } from '#fixtures/client/judged-clients.ts';
import type { WebSettings } from '#fixtures/client/web/web-settings.ts';
import { verdicts } from '#reporters/verdicts/verdict.ts';

/** Clients that are judged to see whether the judging is right: the reference client, whole or with a fault, and others. */

/** The file of what is said of them. */
export const CLIENTS_FILE = 'CLIENTS_FILE';

/** The reference client without a fault, and the reference web app. */
export const CONFORMANT = 'conformant';
export const CONFORMANT_WEB = 'conformant-web';

const FOLDER = 'tests/harness/clients';
const CLI = join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');

/** @param name of a fault, or `library:` and the name of a client that a library makes */
export function commandOf(name: string): string {
  if (name.startsWith('library:')) return `node ${FOLDER}/libraries/${name.slice('library:'.length)}.mjs`;
  const fault = name === CONFORMANT ? '' : name;
  return `CLIENT_FAULT=${fault} node ${FOLDER}/reference/main.mjs`;
}

/** @param name of a fault of the reference web app */
export function webAppOf(name: string): { web: WebSettings } {
  const fault = name === CONFORMANT_WEB ? '' : name;
  const command = `CLIENT_FAULT=${fault} node ${FOLDER}/web/main.mjs`;
  return { web: { url: 'http://127.0.0.1:0/', command, apiPort: 0, redirectUri: undefined, locators: {} } };
}

const Said = z.record(
  z.string(),
  z.record(z.string(), z.object({ verdict: z.enum(verdicts), reason: z.string().nullable() })),
);
/** By client and requirement. */
export type Said = z.infer<typeof Said>;

/** Runs the client's tests against each of them. Requirements that none of its tests verify are said nothing of. @throws Error if the run left nothing */
export async function certifyAll(
  clients: readonly JudgedClient[],
  output: 'inherit' | 'ignore' = 'ignore',
): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'baanx-clients-'));
  const file = join(folder, 'said.json');
  try {
    const child = spawn(process.execPath, [CLI, 'test', `--config=${join(import.meta.dirname, 'clients.config.ts')}`], {
      stdio: ['ignore', output, 'inherit'],
      env: { ...process.env, DOTENV_CONFIG_PATH: 'none', [CLIENTS]: JSON.stringify(clients), [CLIENTS_FILE]: file },
    });
    await new Promise((resolve) => child.on('close', resolve));
    return Said.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
