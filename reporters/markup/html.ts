import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML that is safe to insert. Only `html` makes it, so a plain string is always text. */
export type Markup = HtmlEscapedString;

type Insertion = string | number | null | Markup | readonly Markup[];

/** A template whose insertions are escaped, unless they are markup themselves. Attributes need their quotes. */
export function html(parts: TemplateStringsArray, ...insertions: Insertion[]): Markup {
  const inserted = insertions.map((each) => (Array.isArray(each) ? raw(each.join('\n')) : each));
  return template(parts, ...inserted) as Markup; // a promise only where one is inserted
}

/** Text of ours that is no HTML, such as a style sheet. */
export { raw };
