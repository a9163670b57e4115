import { CANARY, SALT } from '#evidence/run-marks.ts';
import { configuredSettings } from '#evidence/secrets/configured.ts';
import { occurrenceOf, spellingsOf } from '#evidence/secrets/spellings.ts';

/** What a text is searched for, and under what name it may be shown. */
interface Needle {
  net: 'canary' | 'configured secret';
  kind: string;
  /** A text, or a pattern without `g`. */
  spelling: string | RegExp;
  /** Whether it stands in one token, if at all: most of a text need not be searched for it. */
  inToken: boolean;
}

/**
 * The four ways to recognise a secret: by its value (what the settings hold), by the canary (what we make ourselves), by its
 * print (what the recorder masked) and by its form (a JWT, a private key).
 */
export interface SecretSigns {
  needles: readonly Needle[];
  /** Slot by print. */
  prints: ReadonlyMap<string, string>;
  salt: string;
}

/** What cannot stand anywhere but within one of `tokensOf`. */
const TOKEN = /^[\w.~+/=@%-]{12,}$/;
/** Below this many bytes what base64 leaves of a text is short enough to occur by chance. */
const SHORTEST_INSIDE = 8;

/**
 * @param env the settings, the run's canary and its salt
 * @param prints slot by print, as the recorder made them
 */
export function secretSignsOf(
  env: Readonly<Record<string, string | undefined>>,
  prints: ReadonlyMap<string, string> = new Map(),
): SecretSigns {
  const canary = env[CANARY] ?? '';
  return {
    needles: [
      ...(canary === '' ? [] : canaryNeedles(canary)),
      ...configuredSettings(env).flatMap(({ name, value }) => needlesFor(name, value)),
    ],
    prints,
    salt: env[SALT] ?? '',
  };
}

/** A secret may have been changed on purpose, into capitals or from its end, and is as good then as before. */
function canaryNeedles(canary: string): Needle[] {
  const backwards = Array.from(canary).reverse().join('');
  const spellings = [canary, backwards].flatMap((text) => [text, text.toUpperCase()]).flatMap(hiddenIn);
  return spellings.map((spelling) => ({
    net: 'canary',
    kind: 'a secret that this suite made',
    spelling,
    inToken: true,
  }));
}

function needlesFor(kind: string, value: string): Needle[] {
  const spellings = [...new Set([...spellingsOf(value), ...hiddenIn(value)])];
  return spellings.map((spelling) => ({
    net: 'configured secret',
    kind,
    spelling: occurrenceOf(spelling),
    inToken: TOKEN.test(spelling) && !/^\d+$/.test(spelling),
  }));
}

/** Itself, in hex, and what stays of it in the base64 of a longer text: three ways, by where it begins there. */
function hiddenIn(value: string): string[] {
  const bytes = Buffer.from(value);
  if (bytes.length < SHORTEST_INSIDE) return [value];
  const inside = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
  const urls = inside.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([value, bytes.toString('hex'), ...inside, ...urls])];
}
