import { answers } from './api/calls/answers.ts';
import { authorize } from './api/sign-in/authorize.ts';
import { bearers } from './api/calls/bearers.ts';
import { bodies } from './api/calls/bodies.ts';
import { callers } from './api/calls/callers.ts';
import { regions } from './api/calls/regions.ts';
import { sessions } from './api/start/sessions.ts';
import { endings } from './api/sign-in/endings.ts';
import { exchange } from './api/tokens/exchange.ts';
import { initiate } from './api/start/initiate.ts';
import { login } from './api/sign-in/login.ts';
import { disclosures } from './api/calls/disclosures.ts';
import { grants } from './api/tokens/grants.ts';
import { states } from './api/start/states.ts';
import { otp } from './api/sign-in/otp.ts';
import { paths } from './api/calls/paths.ts';
import { pkce } from './api/tokens/pkce.ts';
import { redirectUris } from './api/start/redirect-uris.ts';
import { refreshes } from './api/tokens/refreshes.ts';
import { pairs } from './api/tokens/token-pairs.ts';
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
