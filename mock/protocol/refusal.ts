import { authorizeRefusals } from './authorize/refusals.ts';
import { initiateRefusals } from './initiate/refusals.ts';
import { loginRefusals } from './login/refusals.ts';
import { registerRefusals } from './register/refusals.ts';
import { requestRefusals } from './request/refusals.ts';
import { tokenRefusals } from './token/refusals.ts';
import type { Telling } from './telling.ts';
import { unknownRefusals } from './unknown/refusals.ts';

/** Everything that is refused, and how each refusal is told. */
const refusals = {
  ...requestRefusals,
  ...initiateRefusals,
  ...loginRefusals,
  ...registerRefusals,
  ...authorizeRefusals,
  ...tokenRefusals,
  ...unknownRefusals,
} satisfies Record<string, Telling>;

export type Reason = keyof typeof refusals;

/** Thrown by a rule. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly detail: string;
  readonly headers: Record<string, string>;

  /** @param detail the parameter's name or a text, where the reason has one */
  constructor(reason: Reason, detail = '', headers: Record<string, string> = {}) {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
    this.headers = headers;
  }
}

export function refuse(reason: Reason, detail = '', headers: Record<string, string> = {}): never {
  throw new Refusal(reason, detail, headers);
}

export const tellingOf = ({ reason }: Refusal): Telling => refusals[reason];
