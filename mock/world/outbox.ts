import { CappedMap } from './capped-map.ts';

const LIMIT = 1000;

/** The messages "sent": what a phone or a mailbox would have received. */
export interface Outbox {
  /** The newest code for a user (by user id) or a registration (by contactVerificationId). */
  latest(recipient: string): string | undefined;
  /** Puts a code into the outbox. */
  post(recipient: string, code: string): void;
}

export function createOutbox(): Outbox {
  const codes = new CappedMap<string, string>(LIMIT);
  return {
    latest: (recipient) => codes.get(recipient),
    post: (recipient, code) => void codes.set(recipient, code),
  };
}
