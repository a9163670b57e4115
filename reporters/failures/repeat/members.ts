import { piecesOf, type Wire } from '../wire.ts';

// Conditions on a member of an answer, as jq reads them. Only these forms: `. == X`, `type == "X"`, `test("X")`, `. >= X`,
// `floor == .` and `length > 0`, joined by `and` and `or`.

/** `user.id` as jq reads it: `.user.id`. */
export function jqPath(dotted: string): string {
  if (dotted === 'body') return '.';
  const steps = dotted.split('.').map((name) => {
    if (/^\d+$/.test(name)) return `[${name}]`;
    return /^[a-z_]\w*$/i.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  const path = steps.join('');
  return path.startsWith('.') ? path : `.${path}`;
}

const TEXT = 'type == "string"';
const pattern = (source: string) => `${TEXT} and test(${JSON.stringify(source)})`;

const KINDS: Readonly<Record<string, string>> = {
  'a text': `${TEXT} and length > 0`,
  'a string': TEXT,
  'a text that is not empty': `${TEXT} and length > 0`,
  'a non-empty string': `${TEXT} and length > 0`,
  'an absolute URI': pattern('^[a-zA-Z][a-zA-Z0-9+.-]*:.'),
  'a UUID': pattern('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'),
  'a date (YYYY-MM-DD)': pattern('^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  'a date and time with a time zone': pattern('^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ].*([Zz]|[+-][0-9]{2}:[0-9]{2})$'),
  'an e-mail address': pattern('^[^@]+@[^@]+$'),
  'true or false': 'type == "boolean"',
  'a number': 'type == "number"',
  'an array': 'type == "array"',
  'an object': 'type == "object"',
  null: '. == null',
  nothing: '. == null',
  'no such member': '. == null',
};

/** What is expected of a member, as a condition; undefined where the words say more than a condition can. */
export function wanted(words: string): string | undefined {
  const plain = words.replace(/ \(closest documented answer: .*\)$/, '');
  if (isLiteral(plain)) return KINDS[plain] ?? literal(plain);
  const known = KINDS[plain];
  if (known !== undefined) return known;
  const [, from] = /^a whole number(?: from (-?\d+))?$/.exec(plain) ?? [];
  if (plain.startsWith('a whole number'))
    return `type == "number" and floor == .${from === undefined ? '' : ` and . >= ${from}`}`;
  const [, listed] = /^one of (.*)$/.exec(plain) ?? [];
  if (listed !== undefined) return listed.split(', ').map(literal).join(' or ');
  if (plain.includes(' or ')) {
    const parts = plain.split(' or ').map((part) => KINDS[part]);
    return parts.some((part) => part === undefined) ? undefined : parts.join(' or ');
  }
  return undefined;
}

/** Words of the matchers, not of the target: `invalid_grant`, `"a text"`, `21600`. */
const isLiteral = (plain: string) => !/‹/.test(plain) && (/^[\w.-]+$/.test(plain) || /^".*"$/s.test(plain));

function literal(plain: string): string {
  if (/^".*"$/s.test(plain)) return `. == ${JSON.stringify(plain.slice(1, -1))}`;
  return /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(plain) ? `. == ${plain}` : `. == ${JSON.stringify(plain)}`;
}

/**
 * What stood there in the test, as a condition. A hidden value is any text.
 * @param base the address of the target: another one is no difference
 */
export function asBefore(value: unknown, base = ''): string {
  if (value === undefined || value === null) return '. == null';
  if (typeof value === 'object') return `type == "${Array.isArray(value) ? 'array' : 'object'}"`;
  if (typeof value !== 'string') return `. == ${JSON.stringify(value)}`;
  const pieces = (base === '' ? value : value.replaceAll(base, '‹base #000000›')).split(/(‹[^‹›]*›)/).flatMap(piecesOf);
  if (pieces.every((piece) => typeof piece === 'string')) return `. == ${JSON.stringify(value)}`;
  const source = pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : '.+')).join('');
  return `${TEXT} and test(${JSON.stringify(`^${source}$`)})`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** The body of a recorded answer; undefined if it is no JSON. */
export function bodyOf({ response }: Wire): unknown {
  try {
    return JSON.parse(response?.body?.value ?? '');
  } catch {
    return undefined;
  }
}

/** The member at a dotted path. */
export function memberAt(body: unknown, dotted: string): unknown {
  if (dotted === 'body') return body;
  return dotted.split('.').reduce<unknown>((at, name) => {
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }, body);
}
