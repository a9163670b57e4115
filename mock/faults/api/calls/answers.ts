import { define, defect } from '#mock/faults/define.ts';
import { refusals, type Body } from '#mock/faults/refusals.ts';
import type { Reply } from '#mock/looks/reply.ts';

const replace = (name: string, value: unknown) => (_: Reply, body: Body) => {
  if (name in body) body[name] = value;
};

/** The form of an answer: its body, its status, and whether both tell the same. */
export const answers = define({
  'error-as-page': defect('Answers errors as a page, which no client can read.', {
    violates: ['ERROR-001', 'ERROR-017'],
    spoils: refusals((reply, body) => {
      reply.headers.set('content-type', 'text/html');
      reply.json = undefined;
      reply.text = `<html><body>${JSON.stringify(body)}</body></html>`;
    }),
  }),
  'error-undescribed': defect('Leaves out the description of an error.', {
    violates: ['ERROR-002', 'INIT-016'],
    spoils: refusals((_, body) => {
      delete body['error_description'];
      delete body['message'];
    }),
  }),
  'error-code-odd': defect('Uses error codes that no document names.', {
    violates: ['ERROR-003'],
    spoils: refusals(replace('error', 'bad_request')),
  }),
  'description-odd': defect('Describes errors in other words than the documented ones.', {
    violates: ['INIT-008', 'USER-006', 'CLIENT-013'],
    spoils: [refusals(replace('error_description', 'Failed')), refusals(replace('message', 'Failed'))],
  }),
  'missing-unnamed': defect(
    'Refuses an incomplete start without saying what is missing, so that developers have to guess.',
    {
      violates: ['INIT-008', 'INIT-016'],
      spoils: refusals(
        (_, body) => {
          for (const name of ['error_description', 'message'])
            if (name in body) body[name] = 'Missing required parameter: unknown';
        },
        ['parameterMissing'],
      ),
    },
  ),
  'error-as-success': defect('Answers errors with 200, so clients take them for success.', {
    violates: ['LOGIN-012', 'USER-011', 'ERROR-004'],
    spoils: refusals((reply) => {
      reply.status = 200;
    }),
  }),
  'stack-trace-shown': defect('Shows its stack in errors.', {
    violates: ['ERROR-010'],
    spoils: refusals((_, body, { refusal }) => void (body['stack'] = refusal?.stack)),
    changes: ['ERROR-016'],
  }),
  'secret-echoed': defect("Repeats the request's headers in errors, secrets included.", {
    violates: ['ERROR-011'],
    spoils: refusals((_, body, { call }) => void (body['received'] = call.req.header())),
    changes: ['ERROR-016'],
  }),
  'token-cached': defect('Lets token answers be cached.', {
    spoils: ({ headers }, { call }) => {
      if (!call.req.path.startsWith('/v1/')) return false;
      headers.delete('cache-control');
      return true;
    },
    violates: ['TOKEN-024'],
  }),
  'bearer-challenge-sent': defect('Sends WWW-Authenticate with a refused bearer.', {
    spoils: refusals(({ headers }) => headers.set('www-authenticate', 'Bearer'), ['bearer']),
    changes: ['USER-020'],
  }),

  'code-error-odd': defect(
    'Answers a refused code with the right status and the code of another error, so an app blames its request.',
    {
      violates: ['TOKEN-004', 'TOKEN-009', 'TOKEN-010'],
      spoils: refusals(replace('error', 'invalid_request'), ['code']),
    },
  ),
  'refresh-status-odd': defect(
    'Answers a refused refresh token with the right body and status 403, so an app does not start anew.',
    {
      violates: ['REFRESH-007', 'REFRESH-008', 'REFRESH-009'],
      spoils: refusals((reply) => void (reply.status = 403), ['refreshToken']),
    },
  ),
  'secret-error-odd': defect(
    'Answers a failed client authentication with 401 and invalid_grant, so an app throws its tokens away.',
    { violates: ['CLIENT-016', 'CLIENT-019'], spoils: refusals(replace('error', 'invalid_grant'), ['secretKey']) },
  ),
  'key-message-swapped': defect('Answers an unknown client key with 498 and the message of a missing one.', {
    violates: ['CLIENT-013'],
    spoils: refusals(replace('message', 'Missing client key'), ['clientKeyUnknown']),
  }),
  'key-status-swapped': defect('Answers an unknown client key with the status of a missing one.', {
    violates: ['CLIENT-009', 'CLIENT-012', 'CLIENT-013'],
    spoils: refusals((reply) => void (reply.status = 499), ['clientKeyUnknown']),
  }),
  'bearer-refusal-empty': defect('Answers a refused bearer with 401 and no body.', {
    violates: ['USER-006', 'ERROR-001'],
    spoils: refusals(
      (reply) => {
        reply.json = undefined;
        reply.text = '';
      },
      ['bearer'],
    ),
  }),
  'bearer-status-odd': defect(
    'Answers a refused bearer with the right body and status 400, so an app never refreshes.',
    { violates: ['TOKEN-008', 'USER-011'], spoils: refusals((reply) => void (reply.status = 400), ['bearer']) },
  ),
  'challenge-incomplete': defect('Challenges for a one-time password without the member that apps look for.', {
    violates: ['OTP-001', 'OTP-003', 'OTP-004'],
    spoils: refusals(
      (_, body) => {
        delete body['requiresOtp'];
      },
      ['otpRequired'],
    ),
  }),
});
