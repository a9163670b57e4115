import type { World } from '#mock/world/world.ts';

/** What a person typed, wherever the form has it: each page names its fields as it likes. */
export interface Typed {
  email: string;
  password: string;
  /** A one-time password, without spaces. */
  code: string;
}

/** @param body the form as it was sent. */
export function typedIn(body: string, { tenants }: World): Typed {
  const fields = [...new URLSearchParams(body)];
  const email = fields.find(([, value]) => value.includes('@'))?.[1] ?? '';
  const known = Object.values(tenants).map(({ users }) => users.byEmail(email)?.password);
  const password = fields.find(([name, value]) => known.includes(value) || /pass|secret|pw/i.test(name))?.[1] ?? '';
  const digits = fields.map(([, value]) => value.replaceAll(/\s/g, '')).filter((value) => /^\d+$/.test(value));
  // Some pages have a field for each digit.
  const code = digits.find((value) => value.length > 3) ?? digits.join('');
  return { email, password, code: code.length > 3 ? code : '' };
}
