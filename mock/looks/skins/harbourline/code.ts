import { html } from 'hono/html';
import { deadline, hidden, invalid } from '../parts.ts';
import type { CodeScreen, Markup, Sheet } from '../skin.ts';
import { denyButton, errorSummary, titled } from './form.ts';
import { deadlineWords } from './words.ts';

const RESENT = 'A new code is on its way. Earlier codes no longer work.';

/** The one-time password. */
export function code(screen: CodeScreen): Sheet {
  const { mistake, phone, wasResent } = screen;
  const content = html`
    <h1>Enter your code</h1>
    <p class="lead">We sent a 6-digit code to <strong>${phone}</strong>. It works for a few minutes.</p>
    ${wasResent ? html`<p class="done" role="status">${RESENT}</p>` : ''} ${errorSummary(mistake, 'code')}
    <form method="post" action="${screen.action}">
      ${hidden('form_token', screen.token)} ${codeField(mistake)}
      <div class="actions">
        <button class="primary" name="action" value="verify" data-testid="submit">Verify</button>
        ${denyButton(screen.mayDeny)}
      </div>
      <p class="soft">
        No code yet?
        <button class="link" name="action" value="resend" formnovalidate data-testid="resend">Send a new code</button>
      </p>
    </form>
    ${deadline(screen.deadline, deadlineWords)}
  `;
  return { title: titled('Enter your code', mistake), content };
}

const codeField = (mistake: string | null): Markup => html`
  <label for="code">One-time code</label>
  <input
    id="code"
    name="code"
    type="text"
    inputmode="numeric"
    autocomplete="one-time-code"
    pattern="[0-9]{6}"
    title="6 digits"
    maxlength="6"
    required
    data-testid="otp"
    ${invalid(mistake, 'error')}
  />
`;
