import type { Flow, Sent } from '../protocol/flow.ts';

/** The hosted page as a browser without script sees it: cookies by path, forms by their fields. */
export interface Page {
  status: number;
  headers: Headers;
  text: string;
  /** The text without what waits in templates. */
  shown: string;
  /** Where it redirects; empty when it does not. */
  location: string;
  address: string;
  cookie: string;
  /** Sends the form of the page with these fields; `undefined` takes a field away. */
  submit: (fields: Record<string, string | undefined>) => Promise<Page>;
  /** Fills in the form of a button as a person would, whatever its fields are called, and presses the button. */
  choose: (words: RegExp, typed?: Typed) => Promise<Page>;
  /** Follows the redirect of the page, within the site. */
  follow: () => Promise<Page>;
}

interface Typed {
  email?: string;
  password?: string;
  code?: string;
}

/** Starts in hosted mode and opens the page. */
export async function openPage(flow: Flow, query: Sent['query'] = {}): Promise<Page> {
  const answer = await flow.initiate({ mode: undefined, ...query });
  return visit(answer.headers.get('location') ?? '', '');
}

export async function visit(address: string, cookie: string, form?: URLSearchParams): Promise<Page> {
  const response = await fetch(address, {
    redirect: 'manual',
    headers: cookie ? { cookie } : {},
    ...(form ? { method: 'POST', body: form } : {}),
  });
  const set = response.headers.get('set-cookie')?.split(';')[0];
  const text = await response.text();
  return page(address, set ?? cookie, response, text);
}

function page(address: string, cookie: string, { status, headers }: Response, text: string): Page {
  const location = headers.get('location') ?? '';
  const shown = text.replaceAll(/<template[^]*?<\/template>/g, '');
  return {
    status,
    headers,
    text,
    shown,
    location,
    address,
    cookie,
    submit: (fields) => {
      const token = /name="form_token" value="([^"]*)"/.exec(text)?.[1];
      const all = Object.entries({ form_token: token, ...fields });
      const form = new URLSearchParams(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      return visit(address, cookie, form);
    },
    choose: (words, typed = {}) => {
      const { action, fields } = filled(shown, words, typed);
      return visit(new URL(action, address).href, cookie, fields);
    },
    follow: () => visit(new URL(location, address).href, cookie),
  };
}

/** What the form that has the button would send. */
function filled(text: string, words: RegExp, typed: Typed): { action: string; fields: URLSearchParams } {
  for (const [form] of text.matchAll(/<form[^]*?<\/form>/g)) {
    const button = [...form.matchAll(/(<button[^>]*>)([^<]*)/g)].find(([, , label = '']) => words.test(label.trim()));
    if (!button) continue;
    const fields = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*>/g))
      fields.append(attribute(input, 'name'), valueOf(input, typed));
    const [, tag = ''] = button;
    if (attribute(tag, 'name')) fields.append(attribute(tag, 'name'), attribute(tag, 'value'));
    return { action: attribute(form, 'action'), fields };
  }
  throw new Error(`no form with a button ${String(words)}`);
}

function valueOf(input: string, { email, password, code }: Typed): string {
  const kinds = { username: email, 'current-password': password, 'one-time-code': code };
  const typed = Object.entries(kinds).find(([kind]) => attribute(input, 'autocomplete') === kind)?.[1];
  return input.includes('readonly') ? attribute(input, 'value') : (typed ?? attribute(input, 'value'));
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
