import type { Flow, Sent } from '../flow.ts';
import { textIn } from '../flow.ts';
import type { Promises } from './promise.ts';
import { keeps, refuses } from './promise.ts';

const post = (flow: Flow, sent: Sent) => flow.send('POST', '/v1/auth/login', sent);
const plain = (flow: Flow) => ({ email: flow.users.plain.email, password: flow.users.plain.password });
const deep = `${'['.repeat(20)}${']'.repeat(20)}`;

/** The form of an answer. */
export const answerPromises = {
  contentTypeIsChecked: refuses((flow) =>
    post(flow, { raw: JSON.stringify(plain(flow)), headers: { 'content-type': 'text/plain' } }),
  ),
  bodySizeIsCapped: refuses((flow) => post(flow, { json: { ...plain(flow), x: 'x'.repeat(70_000) } })),
  bodyDepthIsCapped: refuses((flow) => post(flow, { raw: JSON.stringify(plain(flow)).replace('{', `{"x":${deep},`) })),
  malformedJsonIsRefused: keeps(async (flow) => (await post(flow, { raw: '{' })).status === 400),
  bodiesAreObjects: keeps(async (flow) => (await post(flow, { raw: 'null' })).status === 400),
  memberTypesAreChecked: keeps(
    async (flow) => (await post(flow, { json: { ...plain(flow), email: 1 } })).status === 400,
  ),
  unknownMembersAreHarmless: keeps(
    async (flow) => (await post(flow, { json: { ...plain(flow), x: 1 } })).status === 200,
  ),
  unknownPathsAreNotFound: keeps(async (flow) => (await flow.send('GET', '/v1/unknown')).status === 404),
  errorsAreJson: keeps(async (flow) => 'error' in (await flow.exchange('unknown')).body),
  errorsAreDescribed: keeps(async (flow) => 'error_description' in (await flow.exchange('unknown')).body),
  errorCodesAreDocumented: keeps(async (flow) => textIn(await flow.exchange('unknown'), 'error') === 'invalid_grant'),
  descriptionsAreDocumented: keeps(async (flow) =>
    textIn(await flow.exchange('unknown'), 'error_description').startsWith('Authorization code'),
  ),
  missingParameterIsNamed: keeps(async (flow) =>
    textIn(await flow.initiate({ state: undefined }), 'error_description').endsWith(': state'),
  ),
  statusesTellTheFault: keeps(async (flow) => (await flow.exchange('unknown')).status === 400),
  tracesAreHidden: keeps(async (flow) => !(await flow.exchange('unknown')).text.includes('.ts:')),
  secretsAreNotEchoed: keeps(async (flow) => !(await flow.exchange('unknown')).text.includes(flow.client.secret)),
  answersAreNotStored: keeps(async (flow) => (await flow.login()).headers.get('cache-control') === 'no-store'),
} satisfies Promises;
