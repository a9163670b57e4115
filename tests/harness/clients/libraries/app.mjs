// What an app adds to an OAuth client library to sign in at this API: the session and the login of API mode, the keys as
// headers, JSON in place of forms. States, verifiers, codes and tokens are the library's business.
const { env } = process;

export const given = {
  baseUrl: env.BAANX_BASE_URL,
  clientKey: env.BAANX_CLIENT_KEY,
  redirectUri: env.BAANX_REDIRECT_URI,
  initiate: `${env.BAANX_BASE_URL}/v1/auth/oauth/authorize/initiate`,
  token: `${env.BAANX_BASE_URL}/v1/auth/oauth/token`,
};

const keys = { 'x-client-key': env.BAANX_CLIENT_KEY, 'x-secret-key': env.BAANX_SECRET_KEY };
const json = { ...keys, 'content-type': 'application/json' };

/** A token request as this API takes it, and an answer as the library expects it. */
export async function tokenFetch(url, { body }) {
  const members = Object.fromEntries(new URLSearchParams(String(body)));
  const answer = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(members) });
  const told = await answer.json().catch(() => ({}));
  return Response.json(answer.ok ? { token_type: 'Bearer', ...told } : told, { status: answer.status });
}

const post = (path, body, headers = {}) =>
  fetch(env.BAANX_BASE_URL + path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

async function told(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(`${answer.status} ${body.error ?? body.message ?? ''}`);
  return body;
}

/** From the authorization address of the library to the address that comes back. */
async function authorize(address) {
  const url = new URL(address);
  url.searchParams.set('mode', 'api');
  const { token } = await told(await fetch(url, { headers: keys, redirect: 'manual' }));
  const { accessToken } = await told(await login());
  return new URL((await told(await post('/v1/auth/oauth/authorize', { token }, bearer(accessToken)))).url);
}

async function login() {
  const [email, password] = [env.BAANX_USER_EMAIL, env.BAANX_USER_PASSWORD];
  const answer = await post('/v1/auth/login', { email, password });
  const body = await answer.clone().json();
  if (!body.requiresOtp && !body.isOtpRequired) return answer;
  await post('/v1/auth/login/otp', body.userId ? { userId: body.userId } : { email });
  const otpCode = await (await fetch(env.BAANX_OTP_URL)).text();
  return post('/v1/auth/login', { email, password, otpCode });
}

const bearer = (token) => ({ authorization: `Bearer ${token}` });

/** @param library how one starts, completes and renews a sign-in */
export async function run({ start, complete, renew }) {
  let tokens;
  const signIn = async () => {
    const begun = await start();
    tokens = await complete(begun, await authorize(begun.url));
  };
  const renewed = async () => {
    const old = tokens;
    tokens = undefined;
    tokens = await renew(old).catch(() => undefined);
    if (tokens === undefined) await signIn();
  };
  const call = async () => {
    if (tokens.expiresAt - Date.now() <= 300_000) await renewed();
    const ask = () => fetch(`${env.BAANX_BASE_URL}/v1/user`, { headers: { ...keys, ...bearer(tokens.access) } });
    const first = await ask();
    if (first.status !== 401) return told(first);
    await renewed();
    return told(await ask());
  };
  try {
    await signIn();
    await call();
    await call();
    const headers = { ...keys, ...bearer(tokens.access) };
    await told(await fetch(`${env.BAANX_BASE_URL}/v1/auth/oauth/revoke`, { method: 'DELETE', headers }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
