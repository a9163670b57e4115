import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { environmentNames, environments } from '#specs/environments.ts';

const example = readFileSync('.env.example', 'utf8');
const opposite = { sandbox: 'production', production: 'sandbox', international: 'us', us: 'international' } as const;

for (const name of environmentNames) {
  const spec = environments[name];
  const { stage, region } = spec;
  const siblings = [
    ...(spec.otherRegion ? [{ sibling: spec.otherRegion, is: { stage, region: opposite[region] } }] : []),
    ...(spec.otherStage ? [{ sibling: spec.otherStage, is: { stage: opposite[stage], region } }] : []),
  ];

  for (const { sibling, is } of siblings) {
    test(`${sibling} is the sibling of ${name} that its row says`, () => {
      expect(environments[sibling]).toMatchObject(is);
    });
  }

  test(`${name} has a prefix of its own, and .env.example names both`, () => {
    const others = environmentNames.filter((other) => environments[other].prefix === spec.prefix);

    expect(others).toEqual([name]);
    const hasName = new RegExp(`[ ,]${name}[,.]`).test(example);
    expect(hasName, `name ${name} above ENVIRONMENTS= in .env.example`).toBe(true);
    const hasPrefix = new RegExp(`(^|[ ,])${spec.prefix}`, 'm').test(example);
    expect(hasPrefix, `name the prefix ${spec.prefix} under "The other environments" in .env.example`).toBe(true);
  });
}
