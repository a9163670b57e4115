import type { Answers } from '#specs/variants.ts';

/** How a refusal is told: the families of errors that the documents know. */

/** OAuth endpoints answer `{error, error_description}`, all others `{message}`. */
export type Surface = 'oauth' | 'gateway';

export interface Told {
  status: number;
  body: Record<string, unknown>;
}

/** @param detail the parameter's name or a text, where the reason has one */
export type Telling = (detail: string, answers: Answers, surface: Surface) => Told;

export const message = (status: number, text: string): Told => ({ status, body: { message: text } });

export function oauth(status: number, error: string, text: string, answers: Answers, surface: Surface = 'oauth'): Told {
  const isPlain = surface === 'gateway' || answers['error.family'] === 'message';
  return isPlain ? message(status, text) : { status, body: { error, error_description: text } };
}

export const invalidGrant = (text: string, answers: Answers) =>
  oauth(Number(answers['grant.status']), 'invalid_grant', text, answers);

export const invalidRequest = (text: string, answers: Answers, surface: Surface) =>
  answers['validation.status'] === '422' ? message(422, text) : oauth(400, 'invalid_request', text, answers, surface);

/** What a request names that this server does not know: a response type, a grant type. */
export function unsupported(name: string, error: string, answers: Answers, surface: Surface): Told {
  const text = `Invalid parameter: ${name}`;
  return answers['unsupported.error'] === '422' ? message(422, text) : oauth(400, error, text, answers, surface);
}
