import { Hono } from 'hono';
import type { Call, Env, World } from '#mock/world/world.ts';
import { given, taken, type ReplyChange } from '#mock/looks/reply.ts';
import { asset } from '#mock/looks/views/asset.ts';
import { Problem, showProblem } from '#mock/protocol/hosted/problem.ts';
import { Refusal } from '#mock/protocol/refusal.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import { follow, type Protocol, type TableName } from '#mock/protocol/rules.ts';
import type { Front } from './front.ts';
import { tell } from './telling.ts';

const routes: readonly [method: 'GET' | 'POST' | 'DELETE', path: string, table: TableName][] = [
  ['GET', '/v1/auth/oauth/authorize/initiate', 'initiate'],
  ['POST', '/v1/auth/login', 'login'],
  ['POST', '/v1/auth/login/otp', 'loginOtp'],
  ['POST', '/v1/auth/oauth/authorize', 'authorize'],
  ['POST', '/v1/auth/oauth/token', 'token'],
  ['DELETE', '/v1/auth/oauth/revoke', 'revoke'],
  ['POST', '/v1/auth/logout', 'logout'],
  ['GET', '/v1/user', 'user'],
  ['GET', '/v1/users/me', 'user'],
  ['POST', '/v1/auth/register/email/send', 'emailSend'],
  ['POST', '/v1/auth/register/email/verify', 'emailVerify'],
  ['GET', '/oauth/sign-in/:handle', 'signInPage'],
  ['POST', '/oauth/sign-in/:handle', 'signIn'],
  ['GET', '/oauth/sign-in/:handle/code', 'codePage'],
  ['POST', '/oauth/sign-in/:handle/code', 'enterCode'],
];
const ASSETS = ['/assets/style.css', '/assets/icon.svg', '/assets/page.js'];

/**
 * All paths, and the one place where what the rules throw becomes an answer.
 * @param changes what is done to a finished answer, in this order
 */
export function createApp(world: World, protocol: Protocol, changes: readonly ReplyChange[], front: Front): Hono<Env> {
  const app = new Hono<Env>();
  for (const middleware of front.middlewares) app.use(middleware);
  const refusals = new WeakMap<Call, Refusal>();
  if (changes.length > 0) changeAnswers(app, world, changes, refusals);
  const answer = (table: TableName) => async (call: Call) => {
    const x: Asked = {
      call,
      world: front.worldOf(call, world),
      answers: world.answers,
      tenant: world.tenants.international,
      now: world.clock.now(),
    };
    try {
      return await follow(protocol, table, x);
    } catch (error) {
      if (error instanceof Refusal) refusals.set(call, error);
      return tell(error, x);
    }
  };
  const served = routes.filter(([, path]) => path !== '/v1/users/me' || world.answers['probe.path'] === path);
  for (const [method, path, table] of served) app.on(method, path, answer(table));
  for (const path of ASSETS) app.get(path, (call) => asset(call, world));
  for (const path of [...new Set(served.map(([, path]) => path)), ...ASSETS]) app.all(path, answer('otherMethod'));
  app.all('/oauth/*', (call) => showProblem(call, world, new Problem('missing', null)));
  app.notFound(answer('unknownPath'));
  return app;
}

function changeAnswers(
  app: Hono<Env>,
  world: World,
  changes: readonly ReplyChange[],
  refusals: WeakMap<Call, Refusal>,
): void {
  let number = 0;
  app.use(async (call, next) => {
    number += 1;
    const scene = { call, world, outgoing: call.env.outgoing, number };
    await next();
    const reply = await taken(call.res);
    for (const change of changes) await change(reply, { ...scene, refusal: refusals.get(call) ?? null });
    // Assigned over another answer, it would take on that one's headers.
    call.res = undefined;
    call.res = given(reply);
  });
}
