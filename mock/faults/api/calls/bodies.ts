import { refuse } from '#mock/protocol/refusal.ts';
import { readUpTo, textOf } from '#mock/protocol/request/incoming.ts';
import type { Call } from '#mock/world/world.ts';
import { define, defect } from '#mock/faults/define.ts';
import { refusals } from '#mock/faults/refusals.ts';

const MEMBERS = [
  ...['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token'],
  ...['email', 'password', 'otpCode', 'userId', 'token'],
];
const spelling = (name: string) => name.replaceAll('_', '').toLowerCase();

/** Fails where the rule refuses. */
function failing<X, Ruled>(x: X, kept: (x: X) => Ruled): Ruled {
  try {
    return kept(x);
  } catch {
    return refuse('internal');
  }
}

/** A body's members, changed. */
const membersOf = (json: unknown, change: (name: string, value: unknown) => readonly [string, unknown]) => ({
  members: new Map(Object.entries(json ?? {}).map(([name, value]) => change(name, value))),
});

/** How a body is read. */
export const bodies = define({
  'content-type-ignored': defect('Reads any body as JSON, so a form of another site can call it.', {
    without: 'bodiesAreJson',
    changes: ['ERROR-012'],
  }),
  'body-size-unlimited': defect('Reads a body of any size.', {
    instead: { bodySizeIsCapped: async ({ call }) => ({ text: (await readUpTo(call.env.incoming, Infinity)) ?? '' }) },
    changes: ['ERROR-019'],
  }),
  'body-depth-unlimited': defect('Reads a body of any depth.', {
    without: 'bodyDepthIsCapped',
    changes: ['ERROR-019'],
  }),
  'nested-member-fatal': defect('Fails at a member that is nested deeply.', {
    violates: ['ERROR-008'],
    instead: { bodyDepthIsCapped: failing },
  }),
  'nul-fatal': defect('Fails at a NUL byte, which its database does not take.', {
    violates: ['ERROR-005'],
    spoils: (reply, { call }) => {
      if (reply.json === undefined || !/\\u0000|%00/.test(`${call.req.url}${textOf(call.env.incoming)}`)) return false;
      reply.status = 500;
      reply.json = { message: 'Internal server error' };
      return true;
    },
  }),
  'byte-order-mark': defect('Writes a byte order mark before its JSON, at which a strict parser fails.', {
    violates: ['ERROR-001'],
    spoils: (reply) => {
      const { write } = reply;
      reply.write = (json) => `\ufeff${write(json)}`;
      return reply.json !== undefined;
    },
  }),
  'malformed-json-fatal': defect('Fails at JSON that is cut off.', {
    violates: ['ERROR-006', 'ERROR-005'],
    instead: { malformedJsonIsRefused: failing },
  }),
  'array-body-fatal': defect('Fails at JSON that is no object.', {
    violates: ['ERROR-007', 'ERROR-005'],
    instead: { bodiesAreObjects: failing },
  }),
  'member-types-ignored': defect('Takes numbers and lists for texts.', {
    violates: ['LOGIN-018', 'AUTHZ-012', 'TOKEN-019'],
    spoils: refusals(
      (reply) => {
        reply.status = 500;
        reply.json = { message: 'Internal server error' };
      },
      ['parameterMistyped'],
    ),
  }),
  'unknown-member-fatal': defect('Fails at a member that it does not know.', {
    violates: ['ERROR-009', 'OTP-017'],
    instead: {
      unknownMembersMayBeRefused: (x, kept) =>
        failing({ ...x, answers: { ...x.answers, 'validation.unknownField': '422' } }, kept),
    },
  }),
  'member-names-loose': defect('Takes misspelt members, so a faulty app works until the server is replaced.', {
    violates: ['TOKEN-019', 'REFRESH-012'],
    instead: {
      bodiesAreObjects: (x, kept) => {
        void kept(x);
        const meant = (name: string) => MEMBERS.find((known) => spelling(known) === spelling(name)) ?? name;
        return membersOf(x.json, (name, value) => [meant(name), value]);
      },
    },
  }),
  'list-as-text': defect('Takes a list of one text for the text, where a filter before it may look for texts alone.', {
    violates: ['LOGIN-018', 'AUTHZ-012', 'TOKEN-019'],
    instead: {
      bodiesAreObjects: (x, kept) => {
        void kept(x);
        return membersOf(x.json, (name, value) => [name, onlyOne(value)]);
      },
    },
  }),
  'form-accepted': defect('Exchanges a code that comes as a form.', {
    instead: {
      bodiesAreJson: (x, kept) => (isExchangeForm(x.call) ? undefined : kept(x)),
      malformedJsonIsRefused: (x, kept) =>
        isExchangeForm(x.call) ? { json: Object.fromEntries(new URLSearchParams(x.text)) } : kept(x),
    },
    changes: ['TOKEN-023'],
  }),
});

const onlyOne = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : value;

const isExchangeForm = ({ req }: Call): boolean =>
  req.path === '/v1/auth/oauth/token' &&
  (req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
