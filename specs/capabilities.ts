import { roleRows, settingsOf, type Role, type RoleCapability } from './roles.ts';

/** What a target may offer, and how to provide it on a live target. `<ENV>_` is the environment's prefix. */
interface CapabilitySpec {
  title: string;
  provide: string;
}

/** Those that are no role of their own. */
const others = {
  clock: { title: 'a clock that can be moved', provide: 'Set <ENV>_CLOCK_URL to an address that can move its clock.' },
  freshOtp: {
    title: 'a one-time password that is new with every send call',
    provide:
      'Set <ENV>_OTP_COMMAND, in place of <ENV>_OTP_CODE or <ENV>_OTP_TOTP_SECRET, to a command that prints the one that was sent last.',
  },
  httpRedirectUri: {
    title: 'a white-listed redirect URI over plain HTTP, which only a sandbox may have',
    provide: 'Have one white-listed and set <ENV>_OTHER_REDIRECT_URI to it.',
  },
  otherTenant: {
    title: 'a user of the other region',
    provide: 'Set USER_EMAIL and USER_PASSWORD of the other region (with and without _US_) too.',
  },
  tokenVault: {
    title: 'a vault in which tokens grow old from run to run',
    provide:
      'Set TOKEN_VAULT to the path of a file that is kept between runs, and TOKEN_VAULT_KEY to 32 bytes in base64 (openssl rand -base64 32).',
  },
  production: {
    title: 'an environment of the stage production',
    provide: 'It is asked of production only: check ENVIRONMENTS=production too.',
  },
  hostedUi: {
    title: 'a hosted sign-in page that can be reached',
    provide: 'Set <ENV>_HOSTED_UI_ORIGINS if the page lives on another host than <ENV>_BASE_URL.',
  },
  deny: {
    title: 'a deny control on the hosted page',
    provide: 'Set <ENV>_HOSTED_UI_DENY to a locator if the page has one with an unusual label.',
  },
  resend: {
    title: 'a control on the hosted page that sends a one-time password again',
    provide: 'Set <ENV>_HOSTED_UI_RESEND to a locator if the page has one with an unusual label.',
  },
} as const satisfies Record<string, CapabilitySpec>;

export type OtherCapability = keyof typeof others;
export type Capability = RoleCapability | OtherCapability;

/** What a target may offer a test: its roles, and the others. */
export const capabilities = {
  ...Object.fromEntries(
    roleRows.flatMap(([, role]) =>
      role.capability === null ? [] : [[role.capability, { title: role.title, provide: provide(role) }]],
    ),
  ),
  ...others,
} as Record<Capability, CapabilitySpec>;

function provide(role: Role): string {
  const settings = settingsOf(role).map(({ setting, presence }) => ({ name: `<ENV>_${setting}`, presence }));
  const named = (isSource: boolean) =>
    settings.filter(({ presence }) => (presence === 'one of these') === isSource).map(({ name }) => name);
  const [names, sources] = [named(false), named(true)];
  return sources.length === 0
    ? `Set ${names.join(' and ')}.`
    : `Set ${names.join(', ')} and one of ${sources.join(', ')}.`;
}
