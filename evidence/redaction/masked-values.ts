import type { Observations } from '../observations.ts';
import { printOf } from '../secrets/prints.ts';
import { spellingsOf, type Secrets } from '../secrets/spellings.ts';
import { runCanary, runSalt } from '../run-marks.ts';
import { mayBeShown } from './shown-values.ts';
import { isAlwaysMasked, type Known, type Memory } from './mask.ts';

/** Words joined by one sign, all in small letters or all in capitals: error codes, and what headers say. */
const IDENTIFIER = /^(?:[a-z]+(?:[_-][a-z]+)+|[A-Z]+(?:[_-][A-Z]+)+)$/;

/** What can stand in any text: a short value, a word, or several that make an identifier. */
const isOrdinary = (value: string) =>
  value.length < 6 || (value.length < 16 && /^[A-Za-z]+$/.test(value)) || IDENTIFIER.test(value);

/** A name of a person or of where one lives. In small letters it may be any word. */
const isPersonal = (slot: string, value: string) =>
  /name$|^city$|^address/i.test(slot) && /^\p{Lu}[\p{L}'’-]{2,}$/u.test(value);

/** Three digits are a status. */
const isNumber = (value: string) => /^\d{4,}$/.test(value);

/** What was masked in the exchanges of one test: counted for the reporters, known by value in memory only. */
export class MaskedValues implements Memory {
  readonly slots: Observations['slots'] = {};
  readonly #slotOf = new Map<string, string>();

  readonly note = (slot: string, value: string): void => {
    const count = (this.slots[slot] ??= { values: 0, canaries: 0 });
    count.values += 1;
    if (carriesCanary(value)) count.canaries += 1;
    this.#slotOf.set(value, slot);
  };

  /** Prints of what may be recognised by its beginning. The target's own secrets have none: they are known by value. */
  get prints(): Observations['prints'] {
    const foreign = [...this.#slotOf].filter(([value]) => !isAlwaysMasked(value) && !mayBeShown(value));
    const prints = foreign.flatMap(([value, slot]): [string, string][] => {
      const print = printOf(value, runSalt());
      return print === null ? [] : [[print, slot]];
    });
    return Object.fromEntries(prints);
  }

  /** What no text may show, in every spelling. */
  get known(): Known[] {
    const known = [...this.#slotOf].flatMap(([value, slot]): Known[] => {
      if (mayBeShown(value)) return [];
      const isWord = isNumber(value) || isPersonal(slot, value);
      if (!isWord && isOrdinary(value)) return [];
      return spellingsOf(value).map((spelling) => ({ spelling, value, slot, isWord }));
    });
    return known.sort((a, b) => b.spelling.length - a.spelling.length);
  }

  /** What no page may show, by a name that may be shown. */
  get secrets(): Secrets {
    const telling = [...this.#slotOf].filter(([value]) => !isOrdinary(value) && !mayBeShown(value));
    return Object.fromEntries(telling.map(([value, slot], index) => [`${slot} ${index + 1}`, value]));
  }
}

/** A session token carries it inside. */
function carriesCanary(value: string): boolean {
  const canary = runCanary();
  if (canary === null) return false;
  const claims = /^eyJ[\w-]+\.([\w-]+)\./.exec(value)?.[1] ?? '';
  return `${value} ${Buffer.from(claims, 'base64url').toString()}`.toLowerCase().includes(canary);
}
