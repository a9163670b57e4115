import type { Session } from '#mock/world/tenant.ts';
import { causes, masked } from './finding.ts';
import type { Known, Spoken } from './observed.ts';

/** What a request that went well will lead to. */
export function notesOn({ table, x, error }: Spoken): string[] {
  if (error !== undefined) return [];
  if (table === 'initiate') return notesOnStart(x);
  return table === 'authorize' || table === 'leave' ? notesOnReturn(x) : [];
}

function notesOnStart({ session, client, tenant, now }: Known): string[] {
  if (!session || !client) return [];
  const others = [...tenant.sessions.values()].filter((other) => other !== session && other.client === client);
  const isUnlisted = session.mode === 'api' && !client.redirectUris.includes(session.redirectUri);
  return [
    ...(isUnlisted
      ? [
          `The hosted page at url will refuse this redirect_uri: sent ${session.redirectUri}, listed are ` +
            `${client.redirectUris.join(', ')}. List it with --redirect-uri.`,
        ]
      : []),
    ...(others.some(({ state }) => state === session.state)
      ? [`${causes.state}: this state was sent before. Make a new one for each start.`]
      : []),
    ...(others.some((other) => !other.spent && now < other.expiresAt && isRecent(other, session))
      ? [
          `${causes.state}: another start of the last ten seconds is still open. An app that keeps one state loses the first.`,
        ]
      : []),
  ];
}

const isRecent = (other: Session, session: Session) => session.expiresAt - other.expiresAt < 10_000;

function notesOnReturn({ session, tenant }: Known): string[] {
  if (!session) return [];
  const own = [...tenant.sessions.values()].filter(({ client }) => client === session.client);
  const newest = own.at(-1);
  if (!newest || newest === session || newest.state === session.state) return [];
  return [
    `${causes.state}: back goes the state of an earlier start (${masked(session.state)}); the newest start sent ` +
      `${masked(newest.state)}. An app that keeps one state sees a mismatch.`,
  ];
}
