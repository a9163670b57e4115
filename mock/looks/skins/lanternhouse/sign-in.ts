import { html } from 'hono/html';
import { deadline, invalid } from '../parts.ts';
import type { Markup, Sheet, SignInScreen } from '../skin.ts';
import { COMPLAINT, complaint, refusal, ticket, titled } from './form.ts';
import { BRAND, deadlineWords, fields } from './words.ts';

const HEADINGS = { both: `Log on to ${BRAND}`, name: `Log on to ${BRAND}`, password: 'Enter your password' };

/** Name and password, together or one after the other. */
export function signIn(screen: SignInScreen): Sheet {
  const { app, asks, mistake } = screen;
  const content = html`
    ${refusal(screen)}
    <h1>${HEADINGS[asks]}</h1>
    <p class="lead">to continue to <strong>${app}</strong></p>
    <form method="post" action="${screen.action}" class="entry">
      ${ticket(screen)} ${asks === 'password' ? knownName(screen) : nameField(screen)}
      ${asks === 'name' ? '' : passwordField(screen)} ${complaint(mistake)}
      <button class="primary">${asks === 'name' ? 'Next' : 'Continue securely'}</button>
    </form>
    <p class="soft">
      ${app} will be able to see your profile and act on your behalf. You can disconnect it at any time. When you are
      done we take you to <strong>${screen.returnsTo}</strong>.
    </p>
    ${deadline(screen.deadline, deadlineWords)}
  `;
  return { title: titled(HEADINGS[asks], mistake), content };
}

const nameField = ({ email, mistake }: SignInScreen): Markup => html`
  <label>
    <span>Email or username</span>
    <input
      name="${fields.email}"
      type="text"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      required
      value="${email}"
      ${invalid(mistake, COMPLAINT)}
    />
  </label>
`;

/** Also for password managers, which look for a name beside the password. */
const knownName = ({ email, start }: SignInScreen): Markup => html`
  <div class="known">
    ${
      email === ''
        ? ''
        : html`
            <label>
              <span>Email or username</span>
              <input name="${fields.email}" type="text" autocomplete="username" readonly value="${email}" />
            </label>
          `
    }
    <a href="${start}">Use another account</a>
  </div>
`;

const passwordField = ({ mistake }: SignInScreen): Markup => html`
  <label>
    <span>Your password</span>
    <input
      name="${fields.password}"
      type="password"
      autocomplete="current-password"
      required
      ${invalid(mistake, COMPLAINT)}
    />
  </label>
`;
