import { expect, test } from '@playwright/test';
import { MaskedValues } from '#evidence/redaction/masked-values.ts';
import { allowToShow } from '#evidence/redaction/shown-values.ts';
import { alwaysMask } from '#evidence/redaction/mask.ts';
import { CANARY, SALT } from '#evidence/run-marks.ts';
import { printOf } from '#evidence/secrets/prints.ts';

const [canary, salt] = ['7b2c9d4e8f3a', 'salt'];

/** What values are masked in a run with these marks. */
function masking(act: (masked: MaskedValues) => void): Pick<MaskedValues, 'slots' | 'prints' | 'secrets'> {
  const usual = { [CANARY]: process.env[CANARY] ?? '', [SALT]: process.env[SALT] ?? '' };
  Object.assign(process.env, { [CANARY]: canary, [SALT]: salt });
  const masked = new MaskedValues();
  act(masked);
  const { slots, prints, secrets } = masked;
  Object.assign(process.env, usual);
  return { slots, prints, secrets };
}

const claims = Buffer.from(JSON.stringify({ canary })).toString('base64url');
const token = `eyJhbGciOiJIUzI1NiJ9.${claims}.Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG`;
const code = 'Qx7-fR4k-7B2C9D4E8F3A';

test('what was masked is counted by name, and what of it carried the canary', () => {
  const { slots } = masking((masked) => {
    for (const value of [code, code, 'another']) masked.note('code', value);
    masked.note('token', token);
  });

  expect(slots).toEqual({ code: { values: 3, canaries: 2 }, token: { values: 1, canaries: 1 } });
});

test('what can be recognised has a print, once; what is known by value, public, short or of words has none', () => {
  const { prints } = masking((masked) => {
    alwaysMask('hushed-4f9a1c77e2-b0');
    allowToShow('ck-4f9a1c77e2-b0-71', undefined);
    for (const value of [
      code,
      token,
      code,
      'hushed-4f9a1c77e2-b0',
      'ck-4f9a1c77e2-b0-71',
      'E1 6AN',
      'production-of-europe',
    ]) {
      masked.note('any', value);
    }
  });

  expect(Object.keys(prints)).toEqual([printOf(code, salt), printOf(token, salt)]);
  expect(Object.values(prints)).toEqual(['any', 'any']);
});

test('a picture is compared with all values that are no ordinary text, each under a name that may be shown', () => {
  const { secrets } = masking((masked) => {
    allowToShow('ck-4f9a1c77e2-b0-71');
    for (const value of [code, 'E1', code, 'continue', 'ck-4f9a1c77e2-b0-71']) masked.note('code', value);
  });

  expect(secrets).toEqual({ 'code 1': code });
});
