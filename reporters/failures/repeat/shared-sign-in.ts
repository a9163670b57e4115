import type { Observations } from '#evidence/observations.ts';
import { operations } from '#specs/operations.ts';
import { piecesOf, type Wire } from '../wire.ts';

/**
 * The exchanges of a test, led by the sign-in that it shared with others: on a live target that stands in no exchange of its
 * own, and whoever repeats it has to sign in. A bearer that a server refused may have been made up.
 */
export function withSignIn(wires: readonly Wire[], settings: Observations['settings']): readonly Wire[] {
  const index = wires.findIndex(isAuthorized);
  const authorized = wires[index];
  if (authorized === undefined) return wires;
  const bearer = bearerOf(authorized);
  const known = JSON.stringify(wires.slice(0, index).map(({ response }) => response?.body ?? ''));
  if (bearer === undefined || known.includes(`#${bearer}›`)) return wires;
  const [email, password] = ['USER_EMAIL', 'USER_PASSWORD'].map((wanted) =>
    Object.keys(settings).find((shown) => settings[shown] === wanted && shown.startsWith('#')),
  );
  if (email === undefined || password === undefined) return wires;
  return [signIn(authorized, { bearer, email, password }), ...wires];
}

function isAuthorized({ request, response }: Wire): boolean {
  const { method, path } = operations.authorize;
  const [address = ''] = request.url.split('?');
  return request.method === method && address.endsWith(path) && response !== undefined && response.status < 400;
}

/** The fingerprint of what was sent after the scheme. */
function bearerOf({ request }: Wire): string | undefined {
  const header = request.headers.find(({ name }) => name.toLowerCase() === 'authorization');
  const hidden = piecesOf(header?.value ?? '').find((piece) => typeof piece === 'object');
  return typeof hidden === 'object' ? hidden.fingerprint : undefined;
}

/** To the same place and with the same client and region as the exchange that it leads to. */
function signIn(to: Wire, { bearer, email, password }: Record<'bearer' | 'email' | 'password', string>): Wire {
  const [address = ''] = to.request.url.split('?');
  const credentials = { email: `‹email ${email}›`, password: `‹password ${password}›` };
  const body = (value: object) => ({ contentType: 'application/json', value: JSON.stringify(value) });
  return {
    start: to.start,
    request: {
      method: operations.login.method,
      url: `${address.slice(0, -operations.authorize.path.length)}${operations.login.path}`,
      headers: to.request.headers.filter(({ name }) => !NOT_OF_A_LOGIN.has(name.toLowerCase())),
      body: body(credentials),
    },
    response: { status: 200, headers: [], body: body({ accessToken: `‹accessToken #${bearer}›` }) },
  };
}

const NOT_OF_A_LOGIN = new Set(['authorization', 'x-secret-key', 'content-length']);
