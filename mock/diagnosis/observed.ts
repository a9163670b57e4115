import type { Client, Code, RefreshToken, Session, AccessToken, OneTimePassword } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import type { Call } from '#mock/world/world.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Members } from '#mock/protocol/request/members.ts';
import type { Protocol, TableName } from '#mock/protocol/rules.ts';

/** What the rules had found out about a request when one of them ended it. */
export interface Known extends Asked {
  client?: Client;
  clientKey?: string;
  members?: Members;
  mode?: Session['mode'];
  redirectUri?: string;
  state?: string;
  challenge?: string;
  session?: Session;
  sessionToken?: string;
  email?: string;
  user?: User;
  isRight?: boolean;
  otp?: OneTimePassword;
  bearer?: string;
  token?: AccessToken;
  code?: Code | string;
  codeText?: string;
  verifier?: string;
  refreshTokenText?: string;
  held?: RefreshToken;
}

/** The rule that ended a request, by an answer or by a refusal. */
export interface Spoken {
  table: TableName;
  rule: string;
  x: Known;
  /** What it threw; undefined where it answered. */
  error: unknown;
}

const spoken = new WeakMap<Call, Spoken>();

export const spokenIn = (call: Call): Spoken | undefined => spoken.get(call);

type AnyRule = (x: Known) => unknown;

/** The same tables, whose rules leave a note when they end a request. What they say does not change. */
export function observed(protocol: Protocol): Protocol {
  const tables = Object.entries(protocol) as [TableName, Record<string, AnyRule>][];
  const noted = tables.map(([table, rules]) => {
    const named = Object.entries(rules).map(([rule, ask]) => [rule, observedRule(table, rule, ask)] as const);
    return [table, Object.fromEntries(named)] as const;
  });
  return { ...protocol, ...Object.fromEntries(noted) };
}

function observedRule(table: TableName, rule: string, ask: AnyRule): AnyRule {
  const answered = (x: Known, said: unknown) => {
    if (said instanceof Response) spoken.set(x.call, { table, rule, x, error: undefined });
    return said;
  };
  const threw = (x: Known, error: unknown): never => {
    spoken.set(x.call, { table, rule, x, error });
    throw error;
  };
  return (x) => {
    try {
      const said = ask(x);
      if (!(said instanceof Promise)) return answered(x, said);
      return said.then(
        (ruling: unknown) => answered(x, ruling),
        (error: unknown) => threw(x, error),
      );
    } catch (error) {
      return threw(x, error);
    }
  };
}
