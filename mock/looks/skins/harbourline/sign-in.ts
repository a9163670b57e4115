import { html } from 'hono/html';
import { deadline, hidden, invalid } from '../parts.ts';
import type { Markup, Sheet, SignInScreen } from '../skin.ts';
import { denyButton, errorSummary, titled } from './form.ts';
import { BRAND, deadlineWords } from './words.ts';

/** Who asks, e-mail address, password. */
export function signIn(screen: SignInScreen): Sheet {
  const { app, mistake } = screen;
  const content = html`
    <h1>Sign in</h1>
    <p class="lead"><strong>${app}</strong> would like to use your ${BRAND} account.</p>
    ${errorSummary(mistake, 'email')}
    <form method="post" action="${screen.action}">
      ${hidden('form_token', screen.token)} ${fieldset(screen)}
      <p class="soft">
        By signing in you let ${app} see your profile and act for you. You can take this back at any time.
      </p>
      <div class="actions">
        <button class="primary" name="action" value="sign-in" data-testid="submit">Sign in</button>
        ${denyButton(screen.mayDeny)}
      </div>
    </form>
    <p class="soft">Afterwards you return to <strong>${screen.returnsTo}</strong>.</p>
    ${deadline(screen.deadline, deadlineWords)}
  `;
  return { title: titled('Sign in', mistake), content };
}

const fieldset = ({ email, mistake }: SignInScreen): Markup => html`
  <label for="email">E-mail address</label>
  <input
    id="email"
    name="email"
    type="email"
    autocomplete="username"
    autocapitalize="none"
    spellcheck="false"
    required
    value="${email}"
    data-testid="email"
    ${invalid(mistake, 'error')}
  />
  <label for="password">Password</label>
  <input
    id="password"
    name="password"
    type="password"
    autocomplete="current-password"
    required
    data-testid="password"
    ${invalid(mistake, 'error')}
  />
`;
