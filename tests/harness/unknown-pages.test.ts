import { expect, test as base, type Page } from '@playwright/test';
import type { ControlName } from '#fixtures/live-settings.ts';
import { OneTimePasswordPage } from '#fixtures/pages/one-time-password.ts';
import { SignInPage } from '#fixtures/pages/sign-in.ts';
import { environments } from '#specs/environments.ts';

// The hosted page of a live target is one that nobody here has seen: these are the ways in which others are written.
const USER = { email: 'someone@example.com', password: 'correct horse' };
const SENT = `onsubmit="document.title = [...new FormData(this).values()].join(' '); return false"`;

const test = base.extend<{ show: (html: string) => Promise<void> }>({
  show: async ({ page }, use) =>
    use((html) => page.setContent(`<!doctype html><html lang="en"><body>${html}</body></html>`)),
});

type Locators = Partial<Record<ControlName, string>>;

const target = (locators: Locators = {}) => ({
  hostedUi: { origins: [], locators },
  spec: environments.sandbox,
});
const signInOn = (page: Page, locators?: Locators) => new SignInPage(page, target(locators));

const forms: Record<string, string> = {
  'labels behind their fields, in German': `<form ${SENT}><input type="email" id="a" name="m"><label for="a">Adresse</label>
    <input type="password" id="b" name="p"><label for="b">Kennwort</label><button>Anmelden</button></form>`,
  'placeholders alone, and a submit input': `<form ${SENT}><input name="user" placeholder="Email or username">
    <input type="password" name="p" placeholder="Password"><input type="submit" value="Log in"></form>`,
  'a newsletter above, and a search': `<form><input type="search" name="q" aria-label="Search"><input type="email" name="news" aria-label="Your e-mail"><button>Subscribe</button></form>
    <form ${SENT}><label>E-mail<input type="email" name="m"></label><label>Password<input type="password" name="p"></label><button>Sign in</button></form>`,
  'other buttons beside it': `<form ${SENT}><button type="button" onclick="document.title='wrong'">Sign in with Google</button>
    <label>Username<input name="u"></label><label>Password<input type="password" name="p"><button type="button" onclick="document.title='wrong'">Show password</button></label>
    <a href="#">Forgot password?</a><button name="x" formnovalidate type="button" onclick="document.title='wrong'">Cancel</button><button type="submit">Continue</button></form>`,
  'a hidden copy for small screens': `<form style="display:none"><input type="email"><input type="password"><button>Sign in</button></form>
    <form ${SENT}><input type="email" name="m" aria-label="Email address"><input type="password" name="p" aria-label="Password"><button>Sign in</button></form>`,
  'no form at all': `<input type="email" aria-label="Email" id="m"><input type="password" aria-label="Password" id="p">
    <div role="button" tabindex="0" onclick="document.title = m.value + ' ' + p.value">Log on</div>`,
};

for (const [what, html] of Object.entries(forms)) {
  test(`signs in to a page with ${what}`, async ({ page, show }) => {
    await show(html);

    await signInOn(page).as(USER);

    await expect(page).toHaveTitle(`${USER.email} ${USER.password}`);
  });
}

test('signs in to a page that asks one after the other', async ({ page, show }) => {
  await show(`<form onsubmit="second.hidden = false; this.hidden = true; return false"><label>Email<input id="m" type="email"></label><button>Next</button></form>
    <form id="second" hidden onsubmit="document.title = m.value + ' ' + p.value; return false"><label>Password<input id="p" type="password"></label><button>Sign in</button></form>`);

  await signInOn(page).as(USER);

  await expect(page).toHaveTitle(`${USER.email} ${USER.password}`);
});

test('types a one-time password into a box for each digit', async ({ page, show }) => {
  const box = `<input maxlength="1" inputmode="numeric" aria-label="Digit" oninput="this.nextElementSibling?.focus()">`;
  await show(
    `<p>Code</p><div>${box.repeat(6)}</div><button onclick="document.title = [...document.querySelectorAll('input')].map(i => i.value).join('')">Verify</button>`,
  );

  await new OneTimePasswordPage(page, target()).enter('123456');

  await expect(page).toHaveTitle('123456');
});

const UNKNOWN = `<div id="who" contenteditable></div><div id="word" contenteditable></div><span id="go" onclick="document.title = who.innerText + ' ' + word.innerText">→</span>`;

test('a page without a known control names every setting that would help', async ({ page, show }) => {
  await show(UNKNOWN);

  const lacking = await signInOn(page).lacking(USER);

  expect(lacking.map((control) => control.lacking)).toEqual([
    'no e-mail field that the suite recognises (set SANDBOX_HOSTED_UI_EMAIL to its locator)',
    'no button that signs in that the suite recognises (set SANDBOX_HOSTED_UI_SUBMIT to its locator)',
  ]);
});

test('a setting replaces the search for each control', async ({ page, show }) => {
  await show(UNKNOWN);

  await signInOn(page, { email: '#who', password: '#word', submit: '#go' }).as(USER);

  await expect(page).toHaveTitle(`${USER.email} ${USER.password}`);
});

const PAGE = (after: string) => `<h1>Welcome</h1><p id="alert" role="alert"></p><p id="plain">You have 59 seconds.</p>
  <form onsubmit="${after}; return false"><input type="email" id="m" aria-label="Email"><input type="password" aria-label="Password"><button>Sign in</button></form>`;
const complaints: Record<string, [after: string, isShown: boolean]> = {
  'fills its alert': [`document.getElementById('alert').textContent = 'Nope'`, true],
  'says it in words of error': [`plain.textContent = 'Email or password is incorrect.'`, true],
  'marks a field and says why': [`m.setAttribute('aria-invalid', 'true'); plain.textContent = 'Hm.'`, true],
  'says nothing': [`m.value = ''`, false],
  'only counts down': [`plain.textContent = 'You have 58 seconds.'`, false],
};

for (const [what, [after, isShown]] of Object.entries(complaints)) {
  test(`hears whether a page complains that ${what}`, async ({ page, show }) => {
    await show(PAGE(after));
    const signIn = signInOn(page);

    await signIn.attempt(USER);

    expect(signIn.complaint.isShown()).toBe(isShown);
  });
}

test('words that nobody can judge are not judged', async ({ page, show }) => {
  await show(PAGE(`plain.textContent = 'Oj, ingen träff.'`));
  const signIn = signInOn(page);

  await signIn.attempt(USER);

  expect(() => signIn.complaint.isShown()).toThrow('set SANDBOX_HOSTED_UI_ERROR to its locator');
});

test('a notice that stood in an alert before makes no error of a greeting', async ({ page, show }) => {
  await show(`<div role="alert">We use cookies.</div>${PAGE(`plain.textContent = 'Hej, Ada.'`)}`);
  const signIn = signInOn(page);

  await signIn.attempt(USER);

  expect(() => signIn.complaint.isShown()).toThrow('says something new');
});

test('a setting tells where an error stands', async ({ page, show }) => {
  await show(PAGE(`plain.textContent = 'Oj, ingen träff.'`));
  const signIn = signInOn(page, { error: '#plain' });

  await signIn.attempt(USER);

  expect(signIn.complaint.isShown()).toBe(true);
});
