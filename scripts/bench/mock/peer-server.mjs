// Another mock or server of OAuth in a process of its own, as our-server.ts is. What it needs is in the folder of the second
// argument, and no package of this project. It tells its token endpoint.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name, folder = ''] = process.argv.slice(2);
const { resolve } = createRequire(join(folder, 'package.json'));
const load = (/** @type {string} */ id) => import(pathToFileURL(resolve(id)).href);

async function mockServer() {
  const { OAuth2Server } = await load('oauth2-mock-server');
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  return `http://127.0.0.1:${server.address().port}/token`;
}

async function provider() {
  const { default: Provider } = await load('oidc-provider');
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const client = { client_id: 'bench', client_secret: 'bench', grant_types: ['client_credentials'] };
  const configuration = {
    clients: [{ ...client, redirect_uris: [], response_types: [] }],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
  };
  server.on('request', new Provider(`http://127.0.0.1:${port}`, configuration).callback());
  return `http://127.0.0.1:${port}/token`;
}

process.send?.({ url: await (name === 'oidc-provider' ? provider() : mockServer()) });
process.on('disconnect', () => process.exit());
