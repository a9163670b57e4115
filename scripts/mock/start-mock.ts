import type { ArmedErrorName } from '#mock/faults/armed/armory.ts';
import { minted } from '#mock/serve/control/people.ts';
import type { LoggedRequest } from '#mock/serve/log/logged-request.ts';
import { ownUser } from '#mock/serve/settings/own-world.ts';
import { chosen } from '#mock/serve/settings/defaults.ts';
import { checkedSettings } from '#mock/serve/settings/settings-file.ts';
import type { Settings, UserSettings } from '#mock/serve/settings/settings.ts';
import { startStandalone, type Standalone } from '#mock/serve/standalone.ts';
import { documentation } from './documentation.ts';

/** An error for the next request that it is about. */
export interface Arming {
  error: ArmedErrorName;
  /** For the requests of this user, by e-mail address. */
  user?: string | undefined;
  /** For the requests of this client, by key. */
  client?: string | undefined;
  /** Where, if the error may strike at several. */
  at?:
    | ('initiate' | 'login' | 'otpSend' | 'otpLogin' | 'authorize' | 'hosted')
    | ('exchange' | 'refresh' | 'call' | 'revoke' | 'logout')
    | undefined;
  /** Once, if absent. */
  times?: number | undefined;
  /** How long a slow answer takes; ten, if absent. */
  seconds?: number | undefined;
}

export interface Account {
  id: string;
  email: string;
  password: string;
}

/** A running mock, for one's own tests. */
export interface RunningMock {
  /** The sandbox, without a trailing slash. */
  url: string;
  productionUrl: string;
  /** Requests as they come, on a page; and all that stands below, over HTTP. */
  controlUrl: string;
  /** A client of the sandbox that may use OAuth. */
  client: { key: string; secret: string; redirectUris: readonly string[] };
  /** A user of the sandbox without peculiarities, and one with two-factor sign-in. */
  user: Account;
  otpUser: Account;
  /** The newest one-time password for a user, by id. */
  oneTimePassword: (userId: string) => string | undefined;
  addUser: (user: UserSettings) => void;
  /** A token pair without a sign-in. @throws if the sandbox has no such user */
  tokensFor: (email: string) => { access_token: string; expires_in: number; refresh_token: string };
  /** @throws RangeError when it could never strike */
  arm: (arming: Arming) => void;
  /** Moves the clock forward. */
  advance: (seconds: number) => void;
  /** Oldest first, each with what was wrong with it. */
  requests: () => LoggedRequest[];
  /** As if nothing had happened yet. The clock goes on. */
  reset: () => void;
  stop: () => Promise<void>;
}

/** Starts a mock on free ports, unless the settings name some. @throws an error that names every problem of the settings */
export async function startMock(settings: Settings = {}): Promise<RunningMock> {
  const checked = checkedSettings(settings, 'The settings', documentation);
  const ports = { port: settings.port ?? 0, productionPort: settings.productionPort ?? 0 };
  const all = { ...checked, ...ports, controlPort: settings.controlPort ?? 0 };
  return running(await startStandalone(all, documentation), chosen(all).seed);
}

function running(standalone: Standalone, seed: string): RunningMock {
  const { sandbox, production, control, armory, log, reset, stop } = standalone;
  const { main } = sandbox.seed.clients;
  const { plain, otp } = sandbox.seed.users.international;
  return {
    ...{ url: sandbox.baseUrl, productionUrl: production.baseUrl, controlUrl: control.baseUrl },
    ...{ client: main, user: plain, otpUser: otp, reset, stop },
    oneTimePassword: (userId) => sandbox.outbox.latest(userId),
    addUser: (user) => {
      const added = ownUser(user, seed);
      for (const { world } of [sandbox, production]) world.tenants[added.region].users.add(added);
    },
    tokensFor: (user) => {
      const pair = minted({ user, stage: 'sandbox' }, [sandbox]);
      if (!pair) throw new Error(`the sandbox has no user ${user}`);
      return pair;
    },
    arm: (arming) => armory.arm(arming),
    advance: (seconds) => sandbox.clock.advance(seconds),
    requests: () => log.since(),
  };
}
