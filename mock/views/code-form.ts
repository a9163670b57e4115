import type { Call, Service } from '../service.ts';
import { maskedPhone } from '../user-view.ts';
import type { User } from '../users.ts';
import type { Visit } from '../visit.ts';
import { showPage } from './page.ts';
import { screenOf } from './screen.ts';

export interface CodeForm {
  user: User;
  /** What was wrong with the last try. */
  fault: string | null;
  /** Whether another code was just sent. */
  wasResent: boolean;
}

/** The second page, for users with two-factor sign-in. */
export function showCodeForm(call: Call, service: Service, visit: Visit, { user, fault, wasResent }: CodeForm) {
  const sheet = service.skin.code({
    ...screenOf(visit, service, { fault, step: '/code' }),
    phone: maskedPhone(user) ?? 'your phone',
    wasResent,
  });
  return showPage(call, service, {
    ...sheet,
    status: fault === null ? 200 : 401,
    leadsTo: visit.session.redirectUri,
  });
}
