import { expect, test } from '@playwright/test';
import { findingText } from '#fixtures/target/findings.ts';
import { profiles } from '#mock/world/profiles.ts';
import { variants } from '#specs/variants.ts';
import { look, startLiveMock, withoutOtp } from './live-mock.ts';

// Whatever a document lets a server answer, right settings are right.

const points = Object.entries(variants).flatMap(([point, { answers }]) =>
  Object.keys(answers).map((answer) => ({ name: `${point}: ${answer}`, options: { answers: { [point]: answer } } })),
);
const whole = (Object.keys(profiles) as (keyof typeof profiles)[]).map((profile) => ({
  name: `profile ${profile}`,
  options: { profile },
}));

for (const { name, options } of [...whole, ...points]) {
  test(`nothing is found on a server that answers as documented, ${name}`, async () => {
    const mock = await startLiveMock(options);
    const { findings } = await look(withoutOtp(mock.env));
    await mock.stop();
    expect(findings.map(findingText)).toEqual([]);
  });
}

for (const { name, options } of whole) {
  test(`users with two factors sign in under the ${name}`, async () => {
    const mock = await startLiveMock(options);
    const { findings } = await look(mock.env);
    await mock.stop();
    expect(findings.map(findingText)).toEqual([]);
  });
}
