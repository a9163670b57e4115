import { define } from '../define.ts';
import { refusals, type Body } from '../refusals.ts';
import type { Reply } from '#mock/looks/reply.ts';

const replace = (name: string, value: unknown) => (_: Reply, body: Body) => {
  if (name in body) body[name] = value;
};

/** The form of an answer: its body, its status, and whether both tell the same. */
export const answers = define({
  'error-as-page': {
    harm: 'Answers errors as a page, which no client can read.',
    spoils: refusals((reply, body) => {
      reply.headers.set('content-type', 'text/html');
      reply.json = undefined;
      reply.text = `<html><body>${JSON.stringify(body)}</body></html>`;
    }),
    violates: ['ERROR-001', 'ERROR-017'],
  },
  'error-undescribed': {
    harm: 'Leaves out the description of an error.',
    spoils: refusals((_, body) => {
      delete body['error_description'];
      delete body['message'];
    }),
    violates: ['ERROR-002', 'INIT-016'],
  },
  'error-code-odd': {
    harm: 'Uses error codes that no document names.',
    spoils: refusals(replace('error', 'bad_request')),
    violates: ['ERROR-003'],
  },
  'description-odd': {
    harm: 'Describes errors in other words than the documented ones.',
    spoils: [refusals(replace('error_description', 'Failed')), refusals(replace('message', 'Failed'))],
    violates: ['INIT-008', 'USER-006', 'CLIENT-013'],
  },
  'missing-unnamed': {
    harm: 'Refuses an incomplete start without saying what is missing, so that developers have to guess.',
    spoils: refusals(
      (_, body) => {
        for (const name of ['error_description', 'message'])
          if (name in body) body[name] = 'Missing required parameter: unknown';
      },
      ['parameterMissing'],
    ),
    violates: ['INIT-008', 'INIT-016'],
  },
  'error-as-success': {
    harm: 'Answers errors with 200, so clients take them for success.',
    spoils: refusals((reply) => {
      reply.status = 200;
    }),
    violates: ['LOGIN-012', 'USER-011', 'ERROR-004'],
  },
  'stack-trace-shown': {
    harm: 'Shows its stack in errors.',
    spoils: refusals((_, body, { refusal }) => void (body['stack'] = refusal?.stack)),
    violates: ['ERROR-010'],
    changes: ['ERROR-016'],
  },
  'secret-echoed': {
    harm: "Repeats the request's headers in errors, secrets included.",
    spoils: refusals((_, body, { call }) => void (body['received'] = call.req.header())),
    violates: ['ERROR-011'],
    changes: ['ERROR-016'],
  },
  'token-cached': {
    harm: 'Lets token answers be cached.',
    spoils: ({ headers }, { call }) => {
      if (!call.req.path.startsWith('/v1/')) return false;
      headers.delete('cache-control');
      return true;
    },
    changes: ['TOKEN-024'],
  },
  'bearer-challenge-sent': {
    harm: 'Sends WWW-Authenticate with a refused bearer.',
    spoils: refusals(({ headers }) => headers.set('www-authenticate', 'Bearer'), ['bearer']),
    changes: ['USER-020'],
  },

  'code-error-odd': {
    harm: 'Answers a refused code with the right status and the code of another error, so an app blames its request.',
    spoils: refusals(replace('error', 'invalid_request'), ['code']),
    violates: ['TOKEN-004', 'TOKEN-009', 'TOKEN-010'],
  },
  'refresh-status-odd': {
    harm: 'Answers a refused refresh token with the right body and status 403, so an app does not start anew.',
    spoils: refusals((reply) => void (reply.status = 403), ['refreshToken']),
    violates: ['REFRESH-007', 'REFRESH-008', 'REFRESH-009'],
  },
  'secret-error-odd': {
    harm: 'Answers a failed client authentication with 401 and invalid_grant, so an app throws its tokens away.',
    spoils: refusals(replace('error', 'invalid_grant'), ['secretKey']),
    violates: ['CLIENT-016', 'CLIENT-019'],
  },
  'key-message-swapped': {
    harm: 'Answers an unknown client key with 498 and the message of a missing one.',
    spoils: refusals(replace('message', 'Missing client key'), ['clientKeyUnknown']),
    violates: ['CLIENT-013'],
  },
  'key-status-swapped': {
    harm: 'Answers an unknown client key with the status of a missing one.',
    spoils: refusals((reply) => void (reply.status = 499), ['clientKeyUnknown']),
    violates: ['CLIENT-009', 'CLIENT-012', 'CLIENT-013'],
  },
  'bearer-refusal-empty': {
    harm: 'Answers a refused bearer with 401 and no body.',
    spoils: refusals(
      (reply) => {
        reply.json = undefined;
        reply.text = '';
      },
      ['bearer'],
    ),
    violates: ['USER-006', 'ERROR-001'],
  },
  'bearer-status-odd': {
    harm: 'Answers a refused bearer with the right body and status 400, so an app never refreshes.',
    spoils: refusals((reply) => void (reply.status = 400), ['bearer']),
    violates: ['TOKEN-008', 'USER-011'],
  },
  'challenge-incomplete': {
    harm: 'Challenges for a one-time password without the member that apps look for.',
    spoils: refusals(
      (_, body) => {
        delete body['requiresOtp'];
      },
      ['otpRequired'],
    ),
    violates: ['OTP-001', 'OTP-003', 'OTP-004'],
  },
});
