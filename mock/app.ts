import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { HttpBindings } from '@hono/node-server';
import { Refusal, renderRefusal } from './errors.ts';
import { mutating, type Mutation } from './mutation.ts';
import { oddLooks } from './oddities.ts';
import { pageFaults } from './page-faults.ts';
import { atPlace } from './place.ts';
import { Problem } from './problem.ts';
import { authorize } from './routes/authorize.ts';
import { codePage, enterCode, signIn, signInPage } from './routes/hosted.ts';
import { initiate } from './routes/initiate.ts';
import { loginOtp } from './routes/login-otp.ts';
import { login } from './routes/login.ts';
import { logout } from './routes/logout.ts';
import { registerEmailSend, registerEmailVerify } from './routes/register.ts';
import { revoke } from './routes/revoke.ts';
import { token } from './routes/token.ts';
import { user } from './routes/user.ts';
import type { Call, Service } from './service.ts';
import { asset } from './views/asset.ts';
import { showProblem } from './views/problem-page.ts';
import { without } from './watched.ts';

type Answer = (call: Call, service: Service) => Response | Promise<Response>;

const routes: readonly [method: 'GET' | 'POST' | 'DELETE', path: string, answer: Answer][] = [
  ['GET', '/v1/auth/oauth/authorize/initiate', initiate],
  ['POST', '/v1/auth/login', login],
  ['POST', '/v1/auth/login/otp', loginOtp],
  ['POST', '/v1/auth/oauth/authorize', authorize],
  ['POST', '/v1/auth/oauth/token', token],
  ['DELETE', '/v1/auth/oauth/revoke', revoke],
  ['POST', '/v1/auth/logout', logout],
  ['GET', '/v1/user', user],
  ['GET', '/v1/users/me', user],
  ['POST', '/v1/auth/register/email/send', registerEmailSend],
  ['POST', '/v1/auth/register/email/verify', registerEmailVerify],
  ['GET', '/oauth/sign-in/:handle', signInPage],
  ['POST', '/oauth/sign-in/:handle', signIn],
  ['GET', '/oauth/sign-in/:handle/code', codePage],
  ['POST', '/oauth/sign-in/:handle/code', enterCode],
  ['GET', '/assets/style.css', asset],
  ['GET', '/assets/icon.svg', asset],
  ['GET', '/assets/page.js', asset],
];

/** All routes, and the one place where what they throw becomes an answer. */
export function createApp(service: Service, mutation?: Mutation): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  if (mutation) app.use(mutating(mutation, service.noteBroken));
  const disguise = oddLooks(service);
  if (disguise) app.use(disguise);
  const spoil = pageFaults(service);
  if (spoil) app.use('/oauth/*', spoil);
  openLeniently(app, service);
  const served = routes.filter(([, path]) => path !== '/v1/users/me' || service.answers['probe.path'] === path);
  for (const [method, path, answer] of served) {
    app.on(method, path, (call) => answer(call, atPlace(call, service)));
  }
  for (const path of new Set(served.map(([, path]) => path))) {
    app.all(path, () => {
      throw new Refusal(service.policy.otherMethodsAreNotAllowed ? 'methodUnknown' : 'pathUnknown');
    });
  }
  app.notFound((call) => {
    if (isPage(call)) return showProblem(call, service, 'missing');
    if (!service.policy.unknownPathsAreNotFound) return call.json({});
    return renderRefusal(new Refusal('pathUnknown'), call, service);
  });
  app.onError((error, call) => {
    if (error instanceof Problem) return showProblem(call, service, error.problem);
    if (error instanceof Refusal && isPage(call)) return showProblem(call, service, 'broken');
    if (error instanceof Refusal) return renderRefusal(error, call, service);
    console.error(error);
    return renderRefusal(new Refusal('internal'), call, service);
  });
  return app;
}

/** What only a server answers that does not keep to its documented methods, paths and origins. */
function openLeniently(app: Hono<{ Bindings: HttpBindings }>, service: Service): void {
  const { policy } = service;
  const anybody = { ...service, policy: without(policy, ['bearerIsRequired'], service.noteBroken) };
  if (!policy.onlyDeleteRevokes) app.post('/v1/auth/oauth/revoke', (call) => revoke(call, service));
  if (!policy.slashedPathsAreChecked)
    for (const path of ['/v1/user/', '/v1/users/me/']) app.get(path, (call) => user(call, anybody));
  if (!policy.originsAreNotAnswered) app.use('/v1/*', cors());
}

const isPage = (call: Call) => call.req.path.startsWith('/oauth/');
