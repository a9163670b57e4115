// The reference web app: a page and its server. With CLIENT_FAULT it does one thing wrong.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { webFaults } from './faults.mjs';
import { page } from './page.mjs';
import { server } from './server.mjs';

const { env } = process;
const fault = env.CLIENT_FAULT ? webFaults[env.CLIENT_FAULT] : {};
if (!fault) throw new Error(`There is no fault ${env.CLIENT_FAULT}.`);

const given = {
  baseUrl: env.BAANX_BASE_URL,
  clientKey: env.BAANX_CLIENT_KEY,
  secretKey: env.BAANX_SECRET_KEY,
  redirectUri: env.BAANX_REDIRECT_URI,
};
const sessions = new Map();
const acts = { start: 'start', finish: 'finish', me: 'me', 'sign-in': 'signInNow', 'sign-out': 'signOutNow' };

const functions = Object.entries({ ...page, ...fault.page });
const script = `const app = {\n${functions.map(([name, act]) => `${name}: ${act}`).join(',\n')}\n};\nvoid app.main(app);`;
const html =
  '<!doctype html><html lang="en"><title>Reference app</title><main></main><script src="/app.js"></script></html>';

const filled = (text) =>
  text.replace('BASE_URL', given.baseUrl).replace('CLIENT_KEY', given.clientKey).replace('SECRET_KEY', given.secretKey);

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://app');
  const api = /^\/api\/(.+)$/.exec(pathname)?.[1];
  if (api) return answer(request, response, api);
  // A stream that never ends.
  if (pathname === '/news') return void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n');
  const isScript = pathname === '/app.js';
  const text = isScript ? filled(script) : html;
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' }).end(text);
}).listen(Number(env.PORT), '127.0.0.1');

async function answer(request, response, name) {
  const id = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const known = sessions.get(id) ?? { ...server, ...fault.server, given, tokens: undefined };
  const session = sessions.has(id) ? id : randomUUID();
  sessions.set(session, known);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  const reply = (status, text) => {
    const own = `session=${session}; HttpOnly; SameSite=Lax; Path=/`;
    response.writeHead(status, {
      'content-type': 'application/json',
      'set-cookie': [own, ...known.cookies(known)],
    });
    response.end(JSON.stringify(text));
  };
  try {
    reply(200, await known[acts[name]](known, body));
  } catch (error) {
    reply(401, {
      error: error instanceof Error ? error.message : String(error),
      isSignedIn: known.tokens !== undefined,
    });
  }
}
