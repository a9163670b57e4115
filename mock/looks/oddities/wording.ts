import { createRandom } from './random.ts';
import type { Oddity } from './oddity.ts';

/** What a document prints, or at least the pattern of it. Every other text of an error is the server's own choice. */
const DOCUMENTED = [
  /^Missing required parameter: \w+$/,
  /^redirect_uri does not match whitelisted URI$/,
  /^Authorization code has expired or already been used$/,
  /^Code verifier validation failed$/,
  /^OAuth session has expired$/,
  /^Refresh token is invalid or expired$/,
  /^Client authentication failed$/,
  /^(Missing client key|Token Required|Invalid client key|Invalid Token)$/,
  /^Not (authenticated|authorized)$/,
  /^User has 2FA enabled$/,
  /^Internal server error$/,
];

const ENDINGS = ['', '!', ' — sorry', '。', ' (see “Errors”)'] as const;
const TEXTS = ['Nope', 'Das geht so nicht', 'That did not work', 'ERR', 'Ação inválida', 'لا يمكن'] as const;

/** Texts of errors that no document prints, in other words: the same ones for the same fault, or they would tell more. */
export const reword: Oddity = (reply, _, seed) => {
  if (reply.status < 400 || typeof reply.json !== 'object' || reply.json === null) return;
  const members = Object.entries(reply.json).map(([name, value]: [string, unknown]) => {
    const isText = (name === 'message' || name === 'error_description') && typeof value === 'string';
    return [name, isText ? otherwise(value, seed) : value];
  });
  reply.json = Object.fromEntries(members);
};

function otherwise(text: string, seed: string): string {
  if (DOCUMENTED.some((pattern) => pattern.test(text))) return text;
  const random = createRandom(`${seed} ${text}`);
  return `${random.oneOf(TEXTS)} ${random.hex(4)}${random.oneOf(ENDINGS)}`;
}
