import { digest } from '#mock/world/secret.ts';
import type { CredentialTexts } from '#mock/world/credential-texts.ts';
import { uuid } from '#mock/world/uuid.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';

type Shape = (secret: Buffer) => string;

/** Lookalikes are left out, as where people type a code. 32 letters: five bits each. */
const TYPED = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** All that RFC 6750 section 2.1 lets a bearer token consist of, but the padding. */
const TOKEN_68 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/';
/** What RFC 6749 lets a code or a refresh token consist of, as far as a query has to escape it. */
const ESCAPED = `${TOKEN_68}%&=#?:;,@!$'()*[]{}|"<>\\^\``;

const inAlphabet =
  (alphabet: string, length: number): Shape =>
  (secret) =>
    [...stretched(secret, length)].map((byte) => alphabet[byte % alphabet.length]).join('');

/** As many bytes as are asked for, all from one secret. */
function stretched(secret: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    digest(`${index} ${secret.toString('hex')}`),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT to look at. */
const jwt = (random: Random): Shape => {
  const header = json({ typ: 'at+jwt', alg: 'RS256', kid: random.hex(8) });
  return (secret) => {
    const claims = json({ iss: 'https://login.example.com', sub: 'user', jti: uuid(stretched(secret, 16)) });
    return `${header}.${claims}.${stretched(secret, 256).toString('base64url')}`;
  };
};

const named =
  (prefix: string): Shape =>
  (secret) =>
    `${prefix}${uuid(secret)}`;
const hex: Shape = (secret) => stretched(secret, 32).toString('hex').toUpperCase();

/** Other texts for all that is opaque; the secrets in them stay as they are, and as hard to guess. */
export function oddTexts(seed: string): CredentialTexts {
  const random = createRandom(`${seed} shapes`);
  const long = random.between(600, 1_500);
  const version = random.oneOf([1, 7, 8]);
  return {
    accessToken: random.oneOf([jwt(random), uuid, named('access_token_'), inAlphabet(TOKEN_68, long), hex]),
    refreshToken: random.oneOf([named('refresh_token_'), inAlphabet(ESCAPED, 64), inAlphabet(TOKEN_68, long), hex]),
    code: random.oneOf([inAlphabet(TYPED, 16), inAlphabet(ESCAPED, 40), named('auth_code_'), hex]),
    handle: random.oneOf([inAlphabet(TYPED, 26), uuid, hex]),
    userId: (secret) => uuid(secret, version).toUpperCase(),
    sessionHeader: { kid: random.hex(40) },
    sessionClaims: { iss: 'https://login.example.com', nested: { é: [1, null, random.hex(300)] } },
  };
}
