import { clientsAndRedirects } from './oauth-troubleshooting/clients-and-redirects.ts';
import { debugging } from './oauth-troubleshooting/debugging.ts';
import { parametersAndCodes } from './oauth-troubleshooting/parameters-and-codes.ts';
import { passwordsAndRefresh } from './oauth-troubleshooting/passwords-and-refresh.ts';
import { prevention } from './oauth-troubleshooting/prevention.ts';
import { quickReference } from './oauth-troubleshooting/quick-reference.ts';
import { sessionsAndTokens } from './oauth-troubleshooting/sessions-and-tokens.ts';

/** The troubleshooting guide, in the order of the page. */
export const oauthTroubleshootingFiles = [
  { file: 'oauth-troubleshooting/parameters-and-codes', rows: parametersAndCodes },
  { file: 'oauth-troubleshooting/clients-and-redirects', rows: clientsAndRedirects },
  { file: 'oauth-troubleshooting/sessions-and-tokens', rows: sessionsAndTokens },
  { file: 'oauth-troubleshooting/passwords-and-refresh', rows: passwordsAndRefresh },
  { file: 'oauth-troubleshooting/debugging', rows: debugging },
  { file: 'oauth-troubleshooting/prevention', rows: prevention },
  { file: 'oauth-troubleshooting/quick-reference', rows: quickReference },
] as const;
