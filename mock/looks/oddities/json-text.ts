import type { Oddity } from './oddity.ts';

/** A string of a JSON text; in it, an escape or a single unit. */
const STRING = /"(?:\\.|[^"\\])*"/g;
const UNIT = /\\u[\da-f]{4}|\\.|[^\\]/g;

/** The same JSON in other characters: with white space inside and around it, and with letters as escapes. */
export const respellJson: Oddity = (reply, random) => {
  const indent = random.oneOf([1, 2, 8, '\t']);
  const around = random.oneOf(['\n', '\r\n', ' \t ', '']);
  const escaped = random.oneOf([/[^ -~]/, /[^ -~]|[aeo]/, /[^ -~]|[A-Z_]/]);
  const slash = random.oneOf(['/', '\\/']);
  const respelt = (unit: string) =>
    unit === '/' ? slash : escaped.test(unit) && unit.length === 1 ? escapeOf(unit) : unit;
  reply.write = (json) => {
    const text = JSON.stringify(json, null, indent);
    return around + text.replaceAll(STRING, (string) => string.replaceAll(UNIT, respelt)) + around;
  };
};

const escapeOf = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
