import { createHash } from 'node:crypto';
import { printsIn } from '#specs/prints.ts';
import { decodingsOf, textOf, unpackingsOf, type Decoded } from './decoding.ts';
import type { Nets } from './nets.ts';

/** A secret where none may be: everything that tells what to do about it, and nothing of the secret. */
export interface Leak {
  artefact: string;
  net: 'canary' | 'configured secret' | 'print' | 'form';
  /** Which secret: a setting, a slot, a form. */
  kind: string;
  /** What it was hidden by, the outermost first; empty where it stood in the clear. */
  encoding: string[];
}

type Finding = Omit<Leak, 'artefact'>;

/** Base64 in JSON in base64 in a zip in a page makes five. */
const DEEPEST = 8;

const FORMS: readonly [kind: string, form: RegExp][] = [
  ['a JSON Web Token', /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\./],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
];

/** Looks for secrets in whatever a run leaves, through every encoding. What it has seen once it knows. */
export class Scanner {
  readonly #nets: Nets;
  readonly #known = new Map<string, readonly Finding[]>();
  #bytes = 0;

  constructor(nets: Nets) {
    this.#nets = nets;
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
    const direct = text === null ? this.#valuesIn(latin1(content)) : this.#secretsIn(text);
    const behind = depth >= DEEPEST ? [] : this.#behind(text ?? content, depth);
    const found = distinct([...direct, ...behind]);
    this.#known.set(key, found);
    return found;
  }

  /** What the encodings of a content hide; a picture and the like hide nothing that anybody could read. */
  #behind(content: string | Uint8Array, depth: number): Finding[] {
    const decoded: Iterable<Decoded> = typeof content === 'string' ? decodingsOf(content) : unpackingsOf(content);
    const found: Finding[] = [];
    for (const { encoding, content: inner } of decoded) {
      for (const finding of this.#findings(inner, depth + 1)) {
        found.push({ ...finding, encoding: [encoding, ...finding.encoding] });
      }
    }
    return found;
  }

  #secretsIn(text: string): Finding[] {
    const forms = FORMS.filter(([, form]) => form.test(text)).map(([kind]) => ({ net: 'form', kind }) as const);
    const { prints, salt } = this.#nets;
    const slots = new Set<string>();
    if (prints.size > 0) for (const print of printsIn(text, salt)) slots.add(prints.get(print) ?? '');
    slots.delete('');
    const printed = [...slots].map((kind) => ({ net: 'print', kind }) as const);
    return [...this.#valuesIn(text), ...[...printed, ...forms].map((finding) => ({ ...finding, encoding: [] }))];
  }

  #valuesIn(text: string): Finding[] {
    return this.#nets.needles
      .filter(({ spelling }) => (typeof spelling === 'string' ? text.includes(spelling) : spelling.test(text)))
      .map(({ net, kind }) => ({ net, kind, encoding: [] }));
  }
}

const latin1 = (content: string | Uint8Array) => Buffer.from(content).toString('latin1');

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
