import { html } from 'hono/html';
import type { Call, Service } from '../service.ts';
import { maskedPhone } from '../user-view.ts';
import type { User } from '../users.ts';
import type { Visit } from '../visit.ts';
import { pathOf } from '../visit.ts';
import { deadline, denyButton, errorSummary, hiddenToken } from './form.ts';
import type { Markup } from './page.ts';
import { showPage } from './page.ts';

export interface CodeForm {
  user: User;
  /** What was wrong with the last try. */
  fault: string | null;
  /** Whether another code was just sent. */
  wasResent: boolean;
}

/** The second page, for users with two-factor sign-in. */
export function showCodeForm(call: Call, service: Service, visit: Visit, { user, fault, wasResent }: CodeForm) {
  const phone = maskedPhone(user) ?? 'your phone';
  const content = html`
    <h1>Enter your code</h1>
    <p class="lead">We sent a 6-digit code to <strong>${phone}</strong>. It works for a few minutes.</p>
    ${wasResent ? html`<p class="notice" role="status">A new code is on its way. Earlier codes no longer work.</p>` : ''}
    ${errorSummary(fault, 'code')}
    <form method="post" action="${pathOf(visit, '/code')}">
      ${hiddenToken(visit, service)} ${codeField(fault)}
      <div class="actions">
        <button name="action" value="verify" data-testid="submit">Verify</button>
        ${denyButton(service)}
      </div>
      <p class="aside">
        No code yet?
        <button class="link" name="action" value="resend" formnovalidate data-testid="resend">Send a new code</button>
      </p>
    </form>
    ${deadline(visit, service)}
  `;
  const title = fault === null ? 'Enter your code' : 'Error: Enter your code';
  const { redirectUri } = visit.session;
  return showPage(call, service, { title, content, status: fault === null ? 200 : 401, leadsTo: redirectUri });
}

function codeField(fault: string | null): Markup {
  return html`
    <div class="field">
      <label for="code">One-time code</label>
      <input
        id="code"
        name="code"
        class="code"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        pattern="[0-9]{6}"
        title="6 digits"
        maxlength="6"
        required
        data-testid="otp"
        ${fault === null ? '' : html`aria-invalid="true" aria-describedby="error"`}
      />
    </div>
  `;
}
