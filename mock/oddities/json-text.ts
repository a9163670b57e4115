import type { Oddity } from './reply.ts';

/** The same JSON in other characters: with white space inside and around it, and with letters as escapes. */
export const respellJson: Oddity = (reply, random) => {
  const indent = random.oneOf([1, 2, 8, '\t']);
  const around = random.oneOf(['\n', '\r\n', ' \t ', '']);
  const escaped = random.oneOf([/[^\0-~]/g, /[^\0-~]|(?<!\\)[aeo](?=[a-z])/g]);
  const slash = random.oneOf(['/', '\\/']);
  reply.write = (json) => {
    const text = JSON.stringify(json, null, indent);
    const other = text.replaceAll(escaped, escapeOf).replaceAll('/', slash);
    return `${around}${other}${around}`;
  };
};

const escapeOf = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
