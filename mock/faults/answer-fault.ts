import { textOf } from '#mock/protocol/request/incoming.ts';
import type { Env, World } from '#mock/world/world.ts';
import type { Spoil } from './spoil.ts';
import { everybodysTenants } from './tricks.ts';

/** A fault in one kind of answer, made from the finished answer: what goes wrong between a right decision and the wire. */
export interface AnswerFault {
  answer: AnswerKind;
  change: AnswerChange;
}

/** Which answers: a status of an endpoint says several things. */
export interface AnswerKind {
  method: string;
  path: string;
  status: number;
  /** See `saidBy`. */
  saidBy: string;
}

export type AnswerChange =
  /** `null`, another type, a value of the same type that is another, nothing in it. The member is dotted: `user.id`. */
  | { kind: 'drop' | 'null' | 'retype' | 'alter' | 'empty'; member: string }
  | { kind: 'status'; status: number }
  | { kind: 'drop header'; header: string }
  /** Says the password of a user whom the request does not name, in a member that no document knows. */
  | { kind: 'foreign password' }
  | { kind: 'other content type' | 'broken JSON' | 'no body' | 'closed connection' };

/** What a body says, to tell the answers of one status apart: its error and text without details, or what it gives. */
export function saidBy(body: unknown): string {
  if (!isObject(body)) return '';
  const said = [body['error'], body['error_description'] ?? body['message']].filter((text) => typeof text === 'string');
  return said.length > 0 ? said.map((text) => text.split(':')[0]).join(', ') : givenBy(body);
}

const givenBy = (body: Record<string, unknown>) =>
  Object.keys(body)
    .filter((name) => body[name] !== null || !OUTCOMES.includes(name))
    .sort()
    .join(' ');

/** Null or not, they tell the outcomes of a login apart. Of a user it says only who that is. */
const OUTCOMES = ['accessToken', 'phase'];

/** Spoils the answers of that kind. */
export const answerSpoil =
  ({ answer, change }: AnswerFault): Spoil =>
  (reply, { call, outgoing, world }) => {
    const { method, path } = call.req;
    if (method !== answer.method || path !== answer.path || reply.status !== answer.status) return false;
    const text = reply.json === undefined ? (reply.text ?? '') : reply.write(reply.json);
    if (saidBy(parsed(text)) !== answer.saidBy) return false;
    if (change.kind === 'closed connection') call.env.incoming.socket.destroy();
    if (change.kind === 'drop header') drop(change.header, reply.headers, outgoing);
    if (change.kind === 'other content type') reply.headers.set('content-type', 'text/plain');
    if (change.kind === 'status') reply.status = change.status;
    const isBare = change.kind === 'no body' || reply.status === 204 || reply.status === 304;
    [reply.json, reply.text] = [undefined, isBare ? null : bodyOf(text, change)];
    if (change.kind === 'foreign password')
      reply.text = JSON.stringify({
        ...(parsed(text) as object),
        debug: foreignPassword(textOf(call.env.incoming), world),
      });
    return true;
  };

/** Of somebody whose password the request does not say. A refusal may come before the body is read, so not of the first users. */
function foreignPassword(request: string, world: World): string {
  const users = everybodysTenants(world).flatMap((tenant) => tenant.users.seeded.toReversed());
  return users.find(({ password }) => !request.includes(password))?.password ?? '';
}

/** The server gives a body without a content type one of its own, so it is taken away at the last moment. */
function drop(header: string, headers: Headers, outgoing: Env['Bindings']['outgoing']): void {
  headers.delete(header);
  const flushed = outgoing.writeHead.bind(outgoing) as unknown as (status: number, headers: object) => never;
  outgoing.writeHead = (status: number, given: unknown) => {
    const rest = { ...(given as Record<string, unknown>) };
    Reflect.deleteProperty(rest, header);
    return flushed(status, rest);
  };
}

function bodyOf(text: string, change: AnswerChange): string {
  if (change.kind === 'broken JSON') return text.slice(0, -1);
  if (!('member' in change)) return text;
  const body = parsed(text);
  const names = change.member.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<unknown>((object, name) => (isObject(object) ? object[name] : undefined), body);
  if (isObject(owner)) {
    if (change.kind === 'drop') Reflect.deleteProperty(owner, last);
    else owner[last] = VALUES[change.kind](owner[last]);
  }
  return JSON.stringify(body);
}

const VALUES: Record<'null' | 'retype' | 'alter' | 'empty', (value: unknown) => unknown> = {
  null: () => null,
  empty: () => '',
  retype: (value) => {
    if (typeof value === 'string') return value.length;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return Array.isArray(value) ? {} : [];
  },
  alter: (value) => {
    if (typeof value === 'string') return value.split('').reverse().join('');
    return typeof value === 'number' ? value + 1 : !value;
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
