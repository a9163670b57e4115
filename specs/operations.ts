import type { DocumentId } from './documents.ts';
import type { operations as Documented } from './openapi.d.ts';

/** One documented endpoint. `openapi.yaml` describes it; `npm run openapi` fails when the two differ. */
interface Operation {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** The page that documents it. */
  document: DocumentId;
  area: 'OAuth' | 'Sign-in' | 'User' | 'Registration';
}

export const operations = {
  initiate: {
    method: 'GET',
    path: '/v1/auth/oauth/authorize/initiate',
    document: 'oauth-authorize-initiate',
    area: 'OAuth',
  },
  login: { method: 'POST', path: '/v1/auth/login', document: 'login', area: 'Sign-in' },
  loginOtp: { method: 'POST', path: '/v1/auth/login/otp', document: 'login-otp', area: 'Sign-in' },
  authorize: { method: 'POST', path: '/v1/auth/oauth/authorize', document: 'oauth-authorize', area: 'OAuth' },
  token: { method: 'POST', path: '/v1/auth/oauth/token', document: 'oauth-token', area: 'OAuth' },
  revoke: { method: 'DELETE', path: '/v1/auth/oauth/revoke', document: 'oauth-revoke', area: 'OAuth' },
  logout: { method: 'POST', path: '/v1/auth/logout', document: 'logout', area: 'Sign-in' },
  user: { method: 'GET', path: '/v1/user', document: 'get-user', area: 'User' },
  usersMe: { method: 'GET', path: '/v1/users/me', document: 'oauth-troubleshooting', area: 'User' },
  registerEmailSend: {
    method: 'POST',
    path: '/v1/auth/register/email/send',
    document: 'register-email-send',
    area: 'Registration',
  },
  registerEmailVerify: {
    method: 'POST',
    path: '/v1/auth/register/email/verify',
    document: 'register-email-verify',
    area: 'Registration',
  },
} as const satisfies Record<keyof Documented, Operation>;

export type OperationId = keyof typeof operations;
export const operationIds = Object.keys(operations) as OperationId[];

/** The statuses that the document defines for an operation. */
type DocumentedStatus<O extends OperationId> = keyof Documented[O]['responses'];

/** The JSON body of an answer: `ResponseBody<'token', 200>`. Never, where the answer has none. */
export type ResponseBody<O extends OperationId, S extends DocumentedStatus<O>> = Documented[O]['responses'][S] extends {
  content: { 'application/json': infer Body };
}
  ? Body
  : never;

/** The JSON body of a request: `RequestBody<'token'>`. Never, where the request has none. */
export type RequestBody<O extends OperationId> = Documented[O] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** The query parameters of a request: `Query<'initiate'>`. Never, where it has none. */
export type Query<O extends OperationId> = NonNullable<Documented[O]['parameters']['query']>;
