/** Where a value is hidden. */
export type Hiding =
  /** In evidence and in every report, wherever it stands. */
  | 'everywhere'
  /** In every report, wherever it stands; in evidence by the name of the member that holds it. */
  | 'in reports'
  /** In evidence, by the name of the member that holds it. */
  | 'by name'
  | 'never';

/** One setting of a role. */
interface Field {
  /** The end of its name: `CLIENT_KEY`. */
  name: string;
  hidden: Hiding;
  presence: 'always' | 'sometimes' | 'one of these';
}

interface KindSpec {
  /** The regions do not know each other's people, so one region's settings do not stand in for another's. */
  isPerson: boolean;
  /** By the member that holds the value. */
  fields: Record<string, Field>;
}

const ACCOUNT = {
  email: { name: 'USER_EMAIL', hidden: 'in reports', presence: 'always' },
  password: { name: 'USER_PASSWORD', hidden: 'everywhere', presence: 'always' },
} as const;

/** What a role can be, and the settings that make it. */
export const kinds = {
  client: {
    isPerson: false,
    fields: {
      key: { name: 'CLIENT_KEY', hidden: 'never', presence: 'always' },
      secret: { name: 'SECRET_KEY', hidden: 'everywhere', presence: 'always' },
    },
  },
  redirectUri: {
    isPerson: false,
    fields: { uri: { name: 'REDIRECT_URI', hidden: 'never', presence: 'always' } },
  },
  user: { isPerson: true, fields: ACCOUNT },
  otpUser: {
    isPerson: true,
    fields: {
      ...ACCOUNT,
      userId: { name: 'USER_ID', hidden: 'by name', presence: 'sometimes' },
      totpSecret: { name: 'TOTP_SECRET', hidden: 'everywhere', presence: 'one of these' },
      fixedCode: { name: 'CODE', hidden: 'everywhere', presence: 'one of these' },
      command: { name: 'COMMAND', hidden: 'everywhere', presence: 'one of these' },
    },
  },
} as const satisfies Record<string, KindSpec>;

export type Kind = keyof typeof kinds;
/** The members of a kind, such as `key` and `secret`. */
export type Member<K extends Kind> = keyof (typeof kinds)[K]['fields'];

/** Somebody or something that the tests use. */
export interface Role {
  kind: Kind;
  /** What the names of its settings begin with, behind the prefix of the environment: `OTHER_CLIENT_KEY`. */
  prefix: string;
  /** What a requirement calls it that needs it; null, if no run can do without it. */
  capability: string | null;
  title: string;
}

/** Who and what a target offers. A row is a member of `Target`; its settings and its capability follow from it. */
export const roles = {
  client: { kind: 'client', prefix: '', capability: null, title: 'a client' },
  redirectUri: { kind: 'redirectUri', prefix: '', capability: null, title: 'a white-listed redirect URI' },
  user: { kind: 'user', prefix: '', capability: null, title: 'a user without two-factor sign-in' },
  otpUser: {
    kind: 'otpUser',
    prefix: 'OTP_',
    capability: 'otp',
    title: 'a user with two-factor sign-in, and its one-time passwords',
  },
  otherOtpUser: {
    kind: 'otpUser',
    prefix: 'OTHER_OTP_',
    capability: 'otherOtpUser',
    title: 'a second user with two-factor sign-in',
  },
  otherClient: { kind: 'client', prefix: 'OTHER_', capability: 'otherClient', title: 'a second client' },
  noOAuthClient: { kind: 'client', prefix: 'NO_OAUTH_', capability: 'noOAuthClient', title: 'a client without OAuth' },
  otherRedirectUri: {
    kind: 'redirectUri',
    prefix: 'OTHER_',
    capability: 'otherRedirectUri',
    title: 'a second white-listed redirect URI',
  },
  onboardingUser: {
    kind: 'user',
    prefix: 'ONBOARDING_',
    capability: 'onboardingUser',
    title: 'a user whose registration is unfinished',
  },
  disabledUser: { kind: 'user', prefix: 'DISABLED_', capability: 'disabledUser', title: 'a disabled account' },
  // A test enters wrong passwords for it until it is locked, which would harm any other account's owner.
  lockableUser: {
    kind: 'user',
    prefix: 'LOCKABLE_',
    capability: 'lockableUser',
    title: 'a user that may be locked by wrong passwords',
  },
  // Its tokens are kept from run to run, and a revocation ends all tokens of a user with a client.
  agedUser: { kind: 'user', prefix: 'AGED_', capability: 'agedUser', title: 'a user whose tokens nobody ends' },
  revokedClient: {
    kind: 'client',
    prefix: 'REVOKED_',
    capability: 'revokedClient',
    title: 'a client whose keys were revoked',
  },
  otherStageClient: {
    kind: 'client',
    prefix: 'OTHER_STAGE_',
    capability: 'otherStage',
    title: 'keys of the other stage',
  },
} as const satisfies Record<string, Role>;

type Roles = typeof roles;
export type RoleName = keyof Roles;
/** The roles that a run can do without. */
export type OptionalRole = { [R in RoleName]: Roles[R]['capability'] extends null ? never : R }[RoleName];
export type RoleCapability = Roles[OptionalRole]['capability'];

export const roleRows: readonly (readonly [RoleName, Role])[] = Object.entries(roles) as [RoleName, Role][];

/** A role's settings, without the prefix of the environment. */
export function settingsOf({ kind, prefix }: Role): (Field & { setting: string; member: string })[] {
  const fields: Record<string, Field> = kinds[kind].fields;
  return Object.entries(fields).map(([member, field]) => ({ ...field, member, setting: `${prefix}${field.name}` }));
}
