import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { TestInfo } from '@playwright/test';
import { pathWithTools } from '../reports/shims.ts';

const shell = promisify(execFile);

export interface Answer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

interface Ended {
  code: number;
  lines: string[];
  /** The bodies that came to the server. */
  bodies: string[];
}

/** Runs a script against a server that gives these answers, one a request; nothing is there without any. */
export async function against(answers: readonly Answer[], script: string, info: TestInfo, more = {}): Promise<Ended> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const { status, body = '', headers = {} } = answers[bodies.push('') - 1] ?? { status: 599 };
    const at = bodies.length - 1;
    request.on('data', (part: Buffer) => (bodies[at] = `${bodies[at] ?? ''}${part.toString()}`));
    request.on('end', () => response.writeHead(status, headers).end(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  if (answers.length === 0) server.close();
  const file = info.outputPath('repeat.sh');
  writeFileSync(file, script);
  const PATH = pathWithTools(info.outputPath('bin'));
  const env = { PATH, SANDBOX_BASE_URL: `http://127.0.0.1:${port}`, ...more };
  const ended = await shell('sh', [file], { env }).catch((error: unknown) => error as { code: number; stdout: string });
  server.close();
  return { code: 'code' in ended ? ended.code : 0, lines: ended.stdout.trimEnd().split('\n'), bodies };
}
