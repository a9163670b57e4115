import { createHash } from 'node:crypto';
import { printsIn } from '#evidence/secrets/prints.ts';
import { decodingsOf, isBinary, readingsOf, textOf, tokensOf, unpackingsOf, type Decoded } from './decoding.ts';
import type { Leak } from '../verdicts/formats/redaction.ts';
import type { SecretSigns } from './secret-signs.ts';

type Finding = Omit<Leak, 'artefact'>;

/** Base64 in JSON in base64 in a zip in a page makes five. */
const DEEPEST = 8;

/** A form, the words that it cannot do without, and the pattern. */
const FORMS: readonly [kind: string, mark: string, form: RegExp][] = [
  ['a JSON Web Token', '.eyJ', /eyJ[\w-]{8,1000}\.eyJ[\w-]{8}/],
  ['a private key', 'PRIVATE KEY', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
];

/** Tokens that come again and again are short; the others are not worth keeping. */
const LONG = 500;

/** Looks for secrets in whatever a run leaves, through every encoding. What it has seen once it knows. */
export class Scanner {
  readonly #signs: SecretSigns;
  /** What each content held, by its hash. */
  readonly #known = new Map<string, readonly Finding[]>();
  /** Tokens that hold nothing. */
  readonly #clean = new Set<string>();
  #bytes = 0;

  constructor(signs: SecretSigns) {
    this.#signs = signs;
  }

  /** How much was looked at, decoded, in bytes. What comes again counts once. */
  get bytes(): number {
    return this.#bytes;
  }

  leaksIn(artefact: string, content: string | Uint8Array): Leak[] {
    return this.#findings(content, 0).map((finding) => ({ artefact, ...finding }));
  }

  #findings(content: string | Uint8Array, depth: number): readonly Finding[] {
    const key = keyOf(content);
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, []);
    this.#bytes += content.length;
    const text = typeof content === 'string' ? content : textOf(content);
    const found = distinct(text === null ? this.#inBytes(content, depth) : this.#inText(text, depth));
    this.#known.set(key, found);
    return found;
  }

  /**
   * A picture and the like hide nothing that anybody could read, but may say something in passing. What is no such thing is a
   * text with a stray byte: one that was cut in the middle of a character, say.
   */
  #inBytes(content: string | Uint8Array, depth: number): Finding[] {
    const bytes = Buffer.from(content);
    const found = [...this.#valuesIn(bytes.toString('latin1')), ...this.#behind(unpackingsOf(bytes), depth)];
    return isBinary(bytes) ? found : [...found, ...this.#inText(bytes.toString('utf8'), depth)];
  }

  #inText(text: string, depth: number): Finding[] {
    const found = [...this.#valuesIn(text, false), ...formsIn(text), ...this.#behind(readingsOf(text), depth)];
    for (const token of tokensOf(text)) {
      if (this.#clean.has(token)) continue;
      const inToken = [...this.#secretsIn(token), ...this.#behind(decodingsOf(token), depth)];
      found.push(...inToken);
      if (inToken.length === 0 && token.length < LONG && depth < DEEPEST / 2) this.#clean.add(detached(token));
    }
    return found;
  }

  #behind(decoded: Iterable<Decoded>, depth: number): Finding[] {
    if (depth >= DEEPEST) return [];
    const found: Finding[] = [];
    for (const { encoding, content } of decoded) {
      for (const finding of this.#findings(content, depth + 1)) {
        found.push({ ...finding, encoding: [encoding, ...finding.encoding] });
      }
    }
    return found;
  }

  #secretsIn(token: string): Finding[] {
    const { prints, salt } = this.#signs;
    const found = this.#valuesIn(token, true);
    if (prints.size === 0) return found;
    for (const print of printsIn(token, salt)) {
      const kind = prints.get(print);
      if (kind !== undefined) found.push({ net: 'print', kind, encoding: [] });
    }
    return found;
  }

  /** @param inTokens which needles to look for: those that stand in one token, or those that do not; all, if absent */
  #valuesIn(text: string, inTokens?: boolean): Finding[] {
    return this.#signs.needles
      .filter(({ inToken }) => inTokens === undefined || inToken === inTokens)
      .filter(({ spelling }) => (typeof spelling === 'string' ? text.includes(spelling) : spelling.test(text)))
      .map(({ net, kind }) => ({ net, kind, encoding: [] }));
  }
}

function formsIn(text: string): Finding[] {
  const found = FORMS.filter(([, mark, form]) => text.includes(mark) && form.test(text));
  return found.map(([kind]) => ({ net: 'form', kind, encoding: [] }));
}

/** A part of a text keeps all of it in memory; a copy does not. */
const detached = (token: string) => Buffer.from(token).toString();

/** Short texts are their own key; long ones would be kept in memory by it. */
function keyOf(content: string | Uint8Array): string {
  if (typeof content === 'string' && content.length <= 64) return `=${content}`;
  return createHash('sha1').update(content).digest('base64');
}

/** A secret is told once, by the shortest way to it. */
function distinct(findings: readonly Finding[]): Finding[] {
  const shortest = new Map<string, Finding>();
  for (const finding of findings) {
    const name = `${finding.net} ${finding.kind}`;
    const known = shortest.get(name);
    if (!known || finding.encoding.length < known.encoding.length) shortest.set(name, finding);
  }
  return [...shortest.values()];
}
