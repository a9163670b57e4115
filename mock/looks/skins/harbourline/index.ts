import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { withBase } from '../parts.ts';
import type { ProblemScreen, Sheet, Skin } from '../skin.ts';
import { code } from './code.ts';
import { signIn } from './sign-in.ts';
import { BRAND, mistakes, fields, problems } from './words.ts';

const SHAPE = `viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b4f5c"/><path d="M6 13h20M6 19h12" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;
const MARK = `<svg aria-hidden="true" ${SHAPE}`;

/** One card in the middle, both fields in one form, deny beside the button that signs in. */
export const harbourline: Skin = {
  brand: BRAND,
  fields,
  mistakes,
  problems,
  asksNameFirst: false,
  style: withBase(readFileSync(new URL('./style.css', import.meta.url), 'utf8')),
  icon: `<svg xmlns="http://www.w3.org/2000/svg" ${SHAPE}`,
  frame: ({ content, isSandbox }) => html`
    <header>
      <p class="brand">${raw(MARK)} ${BRAND}</p>
      ${isSandbox ? html`<p class="stage soft">Sandbox</p>` : ''}
    </header>
    <main>${content}</main>
    <footer>
      <p>Only enter your password on this page. ${BRAND} never asks for it by phone, e-mail or message.</p>
    </footer>
  `,
  signIn,
  code,
  problem,
};

function problem({ title, text, app }: ProblemScreen): Sheet {
  const content = html`
    <h1>${title}</h1>
    <p class="lead" role="alert">${text}</p>
    <p>Go back to ${app?.name ?? 'the app you came from'} and start again. You can close this page.</p>
    ${app ? html`<p><a class="primary" href="${app.href}">Return to ${app.name}</a></p>` : ''}
  `;
  return { title, content };
}
