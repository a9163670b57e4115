import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { withBase } from '../parts.ts';
import type { ProblemScreen, Sheet, Skin } from '../skin.ts';
import { ICON, MARK, STREET } from './art.ts';
import { code } from './code.ts';
import { signIn } from './sign-in.ts';
import { BRAND, mistakes, fields, problems } from './words.ts';

/** Beside a picture on wide screens; labels around their fields, deny first and in a form of its own. */
export const lanternhouse: Skin = {
  brand: BRAND,
  fields,
  mistakes,
  problems,
  asksNameFirst: false,
  style: withBase(readFileSync(new URL('./style.css', import.meta.url), 'utf8')),
  icon: ICON,
  frame: ({ content, isSandbox }) => html`
    <header class="panel">
      <p class="brand">${raw(MARK)} <span>${BRAND}</span>${isSandbox ? html`<small>Sandbox</small>` : ''}</p>
      <p class="claim">One account.<br />Every app you trust.</p>
      ${raw(STREET)}
    </header>
    <div class="side">
      <main>${content}</main>
      <footer><p>${BRAND} staff will never ask for your password.</p></footer>
    </div>
  `,
  signIn,
  code,
  problem,
};

function problem({ title, text, app }: ProblemScreen): Sheet {
  const content = html`
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    ${
      app
        ? html`<p><a class="primary" href="${app.href}">Start again from ${app.name}</a></p>`
        : html`<p>Open the app that sent you here and start again from there.</p>`
    }
  `;
  return { title, content };
}
