import { html } from 'hono/html';
import { isEmail } from '../email.ts';
import type { Call, Service } from '../service.ts';
import type { Visit } from '../visit.ts';
import { pathOf } from '../visit.ts';
import { deadline, denyButton, errorSummary, hiddenToken } from './form.ts';
import type { Markup } from './page.ts';
import { BRAND, outside, showPage } from './page.ts';

export interface SignInForm {
  email: string;
  password: string;
  /** What was wrong with the last try. */
  fault: string | null;
}

/** The first page: who asks, e-mail address, password. */
export function showSignInForm(call: Call, service: Service, visit: Visit, entered: SignInForm) {
  const { session } = visit;
  const { fault } = entered;
  const content = html`
    <h1>Sign in</h1>
    <p class="lead"><strong>${session.client.name}</strong> would like to use your ${BRAND} account.</p>
    ${errorSummary(fault, 'email')}
    <form method="post" action="${pathOf(visit)}">
      ${hiddenToken(visit, service)} ${fieldset(entered, service)}
      <p class="consent">
        By signing in you let ${session.client.name} see your profile and act for you. You can take this back at any
        time.
      </p>
      <div class="actions">
        <button name="action" value="sign-in" data-testid="submit">Sign in</button>
        ${denyButton(service)}
      </div>
    </form>
    <p class="return">Afterwards you return to <strong>${new URL(session.redirectUri).host}</strong>.</p>
    ${deadline(visit, service)}
  `;
  const title = fault === null ? 'Sign in' : 'Error: Sign in';
  return showPage(call, service, { title, content, status: fault === null ? 200 : 401, leadsTo: session.redirectUri });
}

function fieldset({ email, password, fault }: SignInForm, service: Service): Markup {
  const { policy } = service;
  // Only what looks like an address comes back: a password in the wrong field does not.
  const shown = isEmail(email) || !policy.pagesEscapeMarkup ? email : '';
  const kept = policy.passwordsStayOutOfPages ? '' : password;
  const invalid = fault === null ? '' : html`aria-invalid="true" aria-describedby="error"`;
  return html`
    <div class="field">
      <label for="email">E-mail address</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
        value="${outside(shown, service)}"
        data-testid="email"
        ${invalid}
      />
    </div>
    <div class="field">
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        value="${kept}"
        data-testid="password"
        ${invalid}
      />
    </div>
  `;
}
