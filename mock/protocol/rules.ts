import type { Asked } from './request/asked.ts';

/**
 * What a rule says of a request: nothing (it passes), what it has found out about it (for the rules after it), the answer,
 * or which table continues the request. A rule that refuses throws.
 */
export type Ruling<X> = Partial<X> | Response | GoOn | false | undefined | void;

/** One promise of an endpoint. `X` is all that its table finds out; a rule reads only what the rules before it have set. */
export type Rule<X> = (x: X) => Ruling<X> | Promise<Ruling<X>>;

/** The promises of an endpoint, by name, in the order in which they speak. */
export type Rules<X> = Readonly<Record<string, Rule<X>>>;

/** The tables that a request can be handled by. */
export type TableName =
  | 'initiate'
  | 'login'
  | 'loginWithOtp'
  | 'loginOtp'
  | 'authorize'
  | 'token'
  | 'exchange'
  | 'refresh'
  | 'revoke'
  | 'logout'
  | 'user'
  | 'emailSend'
  | 'emailVerify'
  | 'signInPage'
  | 'signIn'
  | 'codePage'
  | 'askForCode'
  | 'enterCode'
  | 'resend'
  | 'deny'
  | 'leave'
  | 'unknownPath'
  | 'otherMethod';

/** All tables. */
export type Protocol = Readonly<Record<TableName, Readonly<Record<string, (x: never) => unknown>>>>;

/** The rest of a request is told in another table. */
class GoOn {
  readonly table: TableName;

  constructor(table: TableName) {
    this.table = table;
  }
}

export const goOn = (table: TableName) => new GoOn(table);

/**
 * Asks the rules of a table, one after the other, until one answers. It does not wait for synchronous rules, so no
 * other request runs between them.
 * @throws what a rule throws: a `Refusal`, and on hosted pages a `Problem`
 */
export async function follow(protocol: Protocol, table: TableName, x: Asked): Promise<Response> {
  for (const rule of Object.values(protocol[table]) as Rule<Asked>[]) {
    const said = rule(x);
    const ruling = said instanceof Promise ? await said : said;
    if (ruling instanceof Response) return ruling;
    if (ruling instanceof GoOn) return follow(protocol, ruling.table, x);
    if (ruling) Object.assign(x, ruling);
  }
  throw new Error(`No rule of ${table} answers.`);
}
