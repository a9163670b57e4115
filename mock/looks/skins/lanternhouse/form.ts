import { html } from 'hono/html';
import { hidden } from '../parts.ts';
import type { CodeScreen, Markup, SignInScreen } from '../skin.ts';
import { fields } from './words.ts';

/** What the forms share. */

type Posting = Pick<SignInScreen | CodeScreen, 'action' | 'token' | 'mayDeny'>;

export const COMPLAINT = 'complaint';

export const ticket = ({ token }: Posting): Markup => hidden(fields.form_token, token);

/** A form of its own, for one decision. */
export const decision = (screen: Posting, intent: string, look: string, words: string): Markup => html`
  <form method="post" action="${screen.action}" class="${look}">
    ${ticket(screen)}
    <button name="${fields.action}" value="${intent}">${words}</button>
  </form>
`;

export const refusal = (screen: Posting): Markup | string =>
  screen.mayDeny ? decision(screen, 'deny', 'leave', 'Not now') : '';

/** Stands right above the button, where the eye is after a try. */
export const complaint = (mistake: string | null): Markup | string =>
  mistake === null
    ? ''
    : html`<p class="wrong" id="${COMPLAINT}" aria-live="assertive" tabindex="-1" autofocus>${mistake}</p>`;

export const titled = (title: string, mistake: string | null): string =>
  mistake === null ? title : `${title}: try again`;
