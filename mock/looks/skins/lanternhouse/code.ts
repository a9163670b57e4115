import { html } from 'hono/html';
import { deadline, invalid } from '../parts.ts';
import type { CodeScreen, Sheet } from '../skin.ts';
import { COMPLAINT, complaint, decision, refusal, ticket, titled } from './form.ts';
import { deadlineWords, fields } from './words.ts';

const HEADING = 'Check your phone';

/** The one-time password. */
export function code(screen: CodeScreen): Sheet {
  const { mistake, phone, wasResent } = screen;
  const content = html`
    ${refusal(screen)}
    <h1>${HEADING}</h1>
    <p class="lead">We texted a 6-digit security code to <strong>${phone}</strong></p>
    <div role="status">
      ${wasResent ? html`<p class="done">We’ve texted you again. Use the latest code only.</p>` : ''}
    </div>
    <form method="post" action="${screen.action}" class="entry">
      ${ticket(screen)}
      <label>
        <span>Security code</span>
        <input
          name="${fields.code}"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9]{6}"
          title="6 digits"
          maxlength="6"
          required
          ${invalid(mistake, COMPLAINT)}
        />
      </label>
      ${complaint(mistake)}
      <button class="primary">Confirm and continue</button>
    </form>
    ${decision(screen, 'resend', 'again', 'Didn’t get it? Text me again')} ${deadline(screen.deadline, deadlineWords)}
  `;
  return { title: titled(HEADING, mistake), content };
}
