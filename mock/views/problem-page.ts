import { html } from 'hono/html';
import type { ProblemName } from '../problem.ts';
import { problems } from '../problem.ts';
import type { Call, Service } from '../service.ts';
import { showPage } from './page.ts';

/** A page that explains why there is no form, and what to do. */
export function showProblem(call: Call, service: Service, name: ProblemName) {
  const isSilent = name === 'expired' && !service.policy.expiryIsExplained;
  const { status, title, text } = problems[isSilent ? 'broken' : name];
  const content = html`
    <h1>${title}</h1>
    <p class="lead" role="alert">${text}</p>
    <p>Go back to the app you came from and start again. You can close this page.</p>
  `;
  return showPage(call, service, { title, content, status, leadsTo: null });
}
