import { appendFileSync } from 'node:fs';

/** How the client asks, and what it writes into its log. */
export const requests = {
  async ask(me, step, method, path, { bearer, body } = {}) {
    const { baseUrl, clientKey, secretKey } = me.given;
    const headers = {
      'x-client-key': clientKey,
      'x-secret-key': secretKey,
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...me.extraHeaders(me, step),
    };
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const location = response.headers.get('location');
    const answer = { status: response.status, body: jsonIn(await response.text()), location };
    me.write(me, { step, method, path: path.split('?')[0], headers, sent: body, ...answer });
    return answer;
  },

  /** A line of the log: nothing that is secret, and of a refusal all that support asks for. */
  logLine: (_, { step, method, path, status, body }) => ({
    time: new Date().toISOString(),
    environment: 'sandbox',
    step,
    request: `${method} ${path}`,
    status,
    ...(status >= 400 ? { error: body?.error, description: body?.error_description ?? body?.message } : {}),
  }),
  write: (me, about) => {
    if (me.given.logFile) appendFileSync(me.given.logFile, `${JSON.stringify(me.logLine(me, about))}\n`);
  },
};

function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
