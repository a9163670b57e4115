import { address } from './address.ts';
import { html, type Markup } from './html.ts';

/** A requirement's id, leading to all that is known of it. */
export const idLink = (id: string): Markup => html`<a class="id" href="${address.register(id)}"><code>${id}</code></a>`;

export const idLinks = (ids: readonly string[]): Markup => html`<span class="ids">${ids.map(idLink)}</span>`;
