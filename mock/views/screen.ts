import type { Service } from '../service.ts';
import type { Screen } from '../skins/skin.ts';
import type { Visit } from '../visit.ts';
import { formToken, pathOf } from '../visit.ts';
import { problemSheet } from './problem-page.ts';

/** What every page of a running sign-in shows. */
export function screenOf(
  visit: Visit,
  service: Service,
  { step, fault }: { step: Parameters<typeof pathOf>[1]; fault: string | null },
): Screen {
  const { session } = visit;
  return {
    app: session.client.name,
    returnsTo: new URL(session.redirectUri).host,
    action: pathOf(visit, step),
    token: formToken(visit, service),
    mayDeny: service.answers['deny.control'] !== 'absent',
    fault,
    deadline: {
      at: new Date(session.expiresAt),
      secondsLeft: Math.max(0, Math.ceil((session.expiresAt - service.clock.now()) / 1000)),
      over: problemSheet('expired', session, service),
    },
  };
}
