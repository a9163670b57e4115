import { isIP } from 'node:net';
import { SettingsError } from '#fixtures/target/settings.ts';

/** What `npm run certify` takes beside the arguments of Playwright. */
export interface CertifyArguments {
  /** For a person with a client in their hands. */
  desk: { host: string; port: number; apiPort: number; publicUrl: string } | undefined;
  log: string | undefined;
  har: string | undefined;
  /** For Playwright. */
  rest: string[];
}

const WITH_VALUE = ['--host', '--port', '--api-port', '--public-url', '--log', '--har'];
const [PORT, API_PORT] = [4011, 4010];

/** @throws SettingsError with every problem at once */
export function certifyArguments(args: readonly string[]): CertifyArguments {
  const given = new Map<string, string>();
  const rest: string[] = [];
  const problems: string[] = [];
  let isDesk = false;
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', inline] = (args[at] ?? '').split(/=(.*)/s);
    if (name === '--desk') isDesk = true;
    else if (!WITH_VALUE.includes(name)) rest.push(args[at] ?? '');
    else {
      const value = inline ?? args[(at += 1)];
      if (value) given.set(name, value);
      else problems.push(`${name} wants a value.`);
    }
  }
  const port = (name: string, usual: number) => {
    const number = Number(given.get(name) ?? usual);
    if (!Number.isInteger(number) || number < 1 || number > 65_535) problems.push(`${name} wants a port.`);
    return number;
  };
  const host = given.get('--host') ?? '127.0.0.1';
  const [own, api] = [port('--port', PORT), port('--api-port', API_PORT)];
  const publicUrl = (given.get('--public-url') ?? addressAt(host, api)).replace(/\/$/, '');
  if (!URL.canParse(publicUrl)) problems.push('--public-url wants an address, such as https://mock.example.com.');
  if (problems.length > 0) throw new SettingsError(problems);
  const desk = isDesk ? { host, port: own, apiPort: api, publicUrl } : undefined;
  return { desk, log: given.get('--log'), har: given.get('--har'), rest };
}

/** Where a browser of this machine finds what listens there. */
export const addressAt = (host: string, port: number) => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
};
