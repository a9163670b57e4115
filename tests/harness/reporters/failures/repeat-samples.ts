import type { Observations } from '#evidence/observations.ts';
import { repeatScript } from '#reporters/failures/repeat/repeat-script.ts';
import type { Question } from '#reporters/failures/repeat/question.ts';

/** A recorded exchange. */
export const wire = (given: {
  method?: string;
  url?: string;
  body?: string;
  status?: number;
  answer?: string;
  headers?: { name: string; value: string }[];
  sent?: { name: string; value: string }[];
}) => ({
  title: '',
  start: 1,
  stop: 2,
  exchange: {
    request: {
      method: given.method ?? 'POST',
      url: given.url ?? 'https://api.example/v1/auth/login',
      headers: given.sent ?? [],
      ...(given.body === undefined ? {} : { body: { contentType: 'application/json', value: given.body } }),
    },
    response: {
      status: given.status ?? 200,
      headers: given.headers ?? [],
      body: { contentType: 'application/json', value: given.answer ?? '{}' },
    },
  },
});
export const settings = { 'https://api.example': 'BASE_URL' };
/** The script for what was observed. */
export const about = (observed: Observations, given: Partial<Question> = {}) =>
  repeatScript(observed, 'sandbox', { title: 'x', about: '', expected: '', seen: '', differences: [], ...given });
