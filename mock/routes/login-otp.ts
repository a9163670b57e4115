import { admit } from '../admission.ts';
import { Refusal } from '../errors.ts';
import { sendOtp } from '../one-time-password.ts';
import type { Parameters } from '../parameters.ts';
import { readBody } from '../parameters.ts';
import type { Call, Service } from '../service.ts';
import type { State } from '../state.ts';
import { succeed } from '../success.ts';
import type { User } from '../users.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** POST /v1/auth/login/otp: sends a one-time password, the first and every later one. */
export async function loginOtp(call: Call, service: Service): Promise<Response> {
  const { answers, policy } = service;
  const { state } = admit(call, service, 'other');
  const takesEmail = answers['otp.argument'] === 'email';
  const body = await readBody(call, service, takesEmail ? ['userId', 'email'] : ['userId']);
  const user = takesEmail && body.has('email') ? byEmail(body, state) : byId(body, service, state);
  // A stranger and a user without two-factor sign-in are told the same.
  if (user?.hasOtp) sendOtp(user, service, state);
  else if (policy.otpUserIsChecked) throw new Refusal('otpNotSent');
  return succeed(call, service, { success: true });
}

const byEmail = (body: Parameters, { users }: State): User | undefined => users.byEmail(body.required('email'));

function byId(body: Parameters, { policy }: Service, { users }: State): User | undefined {
  const id = policy.otpUserIsChecked ? body.required('userId') : (body.optional('userId') ?? '');
  if (!UUID.test(id) && policy.otpUserIsChecked) throw new Refusal('parameterInvalid', 'userId');
  return users.byId(id);
}
