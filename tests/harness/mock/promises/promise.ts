import type { MockOptions } from '#mock/server.ts';
import type { Answer, Flow } from '../flow.ts';
import { textIn } from '../flow.ts';

/** How each switch of the mock's policy shows from outside. */
export interface Promised {
  /** Whether the promise is kept. */
  isKept: (flow: Flow) => Promise<boolean>;
  /** Where the promise shows, if not in a sandbox of the profile guide. */
  options?: Partial<MockOptions>;
}

export type Promises = Record<string, Promised>;

/** Kept when the answer is an error. */
export const refuses = (request: (flow: Flow) => Promise<Answer>, options?: Partial<MockOptions>): Promised => ({
  isKept: async (flow) => (await request(flow)).status >= 400,
  ...(options ? { options } : {}),
});

/** Kept when the answer is a success. */
export const allows = (request: (flow: Flow) => Promise<Answer>): Promised => ({
  isKept: async (flow) => (await request(flow)).status < 300,
});

export const keeps = (isKept: Promised['isKept'], options?: Partial<MockOptions>): Promised => ({
  isKept,
  ...(options ? { options } : {}),
});

/** A one-time password of the user with two-factor sign-in. */
export async function otpOf(flow: Flow): Promise<string> {
  await flow.sendOtp();
  return flow.mock.outbox.latest(flow.users.otp.id) ?? '';
}

export const accessIn = (answer: Answer) => textIn(answer, 'access_token');
export const refreshIn = (answer: Answer) => textIn(answer, 'refresh_token');
