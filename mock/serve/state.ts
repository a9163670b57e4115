import { readFileSync, existsSync } from 'node:fs';
import type { Clock } from '#mock/world/clock.ts';
import type { Link, Tenant } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import type { World } from '#mock/world/world.ts';
import { OwnFile } from './own-file.ts';
import type { Mock } from './server.ts';
import { UsageError } from './usage-error.ts';

/** What a mock keeps in a file across restarts: sessions, codes, tokens, registered users, the clock. It holds secrets. */

const HEADING = '# State of the mock, written by `npm run mock`.';
const EVERY = 1000;

type KeptTenant = Record<string, unknown> & { registered: User[]; links: [string, Link][] };

interface Kept {
  advancedSeconds: number;
  stages: Record<string, Record<string, KeptTenant>>;
}

export class KeptState {
  readonly #file: OwnFile;
  readonly #mocks: readonly Mock[];
  readonly #clock: Clock;
  readonly #timer: NodeJS.Timeout;
  #written = '';

  /** Takes up what the file holds, and writes to it from now on. @throws UsageError if it holds something else */
  constructor(path: string, mocks: readonly Mock[], clock: Clock) {
    [this.#file, this.#mocks, this.#clock] = [new OwnFile('state', path, HEADING), mocks, clock];
    if (existsSync(path)) this.#restore(path);
    this.#save();
    this.#timer = setInterval(() => this.#save(), EVERY);
    this.#timer.unref();
  }

  stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#save();
    return Promise.resolve();
  }

  #save(): void {
    const stages = this.#mocks.map(({ stage, world }) => {
      const tenants = Object.entries(world.tenants).map(([region, tenant]) => [region, savedTenant(tenant)]);
      return [stage, Object.fromEntries(tenants)] as const;
    });
    const text = JSON.stringify({ advancedSeconds: this.#clock.advanced(), stages: Object.fromEntries(stages) });
    if (text !== this.#written) this.#file.write(text);
    this.#written = text;
  }

  #restore(path: string): void {
    const kept = parsed(path);
    this.#clock.advance(kept.advancedSeconds);
    for (const { stage, world } of this.#mocks) {
      for (const tenant of Object.values(world.tenants))
        restoreTenant(tenant, kept.stages[stage]?.[tenant.region], world);
    }
  }
}

function parsed(path: string): Kept {
  try {
    // This command has written it.
    return JSON.parse(readFileSync(path, 'utf8').slice(HEADING.length)) as Kept;
  } catch {
    throw new UsageError(`--state: ${path} cannot be read. Delete it, or name another file.`);
  }
}

/** Clients and users by their names, links by their number: several tokens hang on one. */
function savedTenant({ users, pages: _, region: __, ...maps }: Tenant): unknown {
  const links = new Map<unknown, number>();
  const numberOf = (link: unknown) => links.get(link) ?? links.set(link, links.size).size - 1;
  const short = (key: string, value: unknown) => {
    if (key === 'client') return (value as { key: string }).key;
    if (key === 'user') return (value as User).id;
    if (key === 'link' && value !== null) return { number: numberOf(value), ...(value as Link) };
    return value;
  };
  const grants = [...maps.links].map(([owner, link]): [string, { link: Link }] => [owner, { link }]);
  const entries = Object.entries(maps).map(([name, map]) => {
    const rows: unknown = name === 'links' ? grants : [...map.entries()];
    const saved: unknown = JSON.parse(JSON.stringify(rows, short));
    return [name, saved] as const;
  });
  return { ...Object.fromEntries(entries), registered: users.registered };
}

function restoreTenant(tenant: Tenant, kept: KeptTenant | undefined, world: World): void {
  if (!kept) return;
  for (const user of kept.registered) tenant.users.add({ ...user, authenticator: null });
  const links = new Map<number, Link>();
  const linkOf = ({ number, revoked }: { number: number; revoked: boolean }) => {
    const link = links.get(number) ?? { revoked };
    links.set(number, link);
    return link;
  };
  const long = (key: string, value: unknown) => {
    if (key === 'client') return world.clients.get(String(value));
    if (key === 'user') return tenant.users.byId(String(value));
    return key === 'link' && value !== null ? linkOf(value as Parameters<typeof linkOf>[0]) : value;
  };
  for (const [name, map] of Object.entries(tenant) as [string, unknown][]) {
    const rows = JSON.parse(JSON.stringify(kept[name] ?? [])) as [string, Record<string, unknown>][];
    if (!(map instanceof Map)) continue;
    for (const [key, row] of rows) {
      const known = typeof row === 'object' ? (revived(row, long) as Record<string, unknown>) : row;
      if (typeof known === 'object' && ('client' in known || 'user' in known) && !isWhole(known)) continue;
      map.set(key, name === 'links' && typeof known === 'object' ? known['link'] : known);
    }
  }
  for (const session of tenant.sessions.values()) tenant.pages.set(session.handle, session);
}

/** Of a client or a user that is no more, nothing is kept. */
const isWhole = (row: Record<string, unknown>) =>
  !('client' in row && row['client'] === undefined) && !('user' in row && row['user'] === undefined);

function revived(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => {
    const changed = change(key, member);
    return [key, changed === member ? revived(member, change) : changed];
  });
  return Object.fromEntries(entries);
}
