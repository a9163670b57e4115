import type { Flow, Sent } from './mock-flow.ts';

/** The hosted page as a browser without script sees it: cookies by path, forms by their fields. */
export interface Page {
  status: number;
  headers: Headers;
  text: string;
  /** Where it redirects; empty when it does not. */
  location: string;
  address: string;
  cookie: string;
  /** Sends the form of the page with these fields; `undefined` takes a field away. */
  submit: (fields: Record<string, string | undefined>) => Promise<Page>;
  /** Follows the redirect of the page, within the site. */
  follow: () => Promise<Page>;
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
  return {
    status,
    headers,
    text,
    location,
    address,
    cookie,
    submit: (fields) => {
      const token = /name="form_token" value="([^"]*)"/.exec(text)?.[1];
      const all = Object.entries({ form_token: token, ...fields });
      const form = new URLSearchParams(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      return visit(address, cookie, form);
    },
    follow: () => visit(new URL(location, address).href, cookie),
  };
}
