import { answers } from './api/answers.ts';
import { authorize } from './api/authorize.ts';
import { bearers } from './api/bearers.ts';
import { bodies } from './api/bodies.ts';
import { callers } from './api/callers.ts';
import { regions } from './api/regions.ts';
import { sessions } from './api/sessions.ts';
import { endings } from './api/endings.ts';
import { exchange } from './api/exchange.ts';
import { initiate } from './api/initiate.ts';
import { login } from './api/login.ts';
import { disclosures } from './api/disclosures.ts';
import { grants } from './api/grants.ts';
import { states } from './api/states.ts';
import { otp } from './api/otp.ts';
import { paths } from './api/paths.ts';
import { pkce } from './api/pkce.ts';
import { redirectUris } from './api/redirect-uris.ts';
import { refreshes } from './api/refreshes.ts';
import { pairs } from './api/token-pairs.ts';
import { hostedCodes } from './pages/codes.ts';
import { barriers } from './pages/barriers.ts';
import { doors } from './pages/doors.ts';
import { signIns } from './pages/sign-ins.ts';
import { journeys } from './pages/journeys.ts';
import { leaks } from './pages/leaks.ts';

export type { Defect } from './defect.ts';

/** Every named defect. */
export const defects = {
  ...callers,
  ...regions,
  ...bearers,
  ...bodies,
  ...answers,
  ...paths,
  ...initiate,
  ...sessions,
  ...states,
  ...redirectUris,
  ...login,
  ...otp,
  ...authorize,
  ...exchange,
  ...grants,
  ...disclosures,
  ...pkce,
  ...pairs,
  ...refreshes,
  ...endings,
  ...signIns,
  ...hostedCodes,
  ...journeys,
  ...barriers,
  ...doors,
  ...leaks,
};

export type DefectName = keyof typeof defects;
