import { expect, test } from '@playwright/test';
import { adviceOn } from '#reporters/failures/advice.ts';
import type { Words } from '#reporters/failures/words.ts';
import { claims } from '#specs/claims/index.ts';
import { guide, topicOfArea } from '#specs/guide.ts';
import { appRequirements } from '#specs/requirements/app/index.ts';
import { areas } from '#specs/requirements/index.ts';

const ANSWERED = 'POST /v1/auth/oauth/token answered';

const red = (
  verdict: 'violated' | 'inconclusive',
  cause: 'configuration' | 'environment' | 'harness' | null = null,
) => {
  return { id: 'TOKEN-001', claims: [], verdict, cause };
};
const words = (deviation: Words['deviation'], seen: string): Words => {
  return { about: '', expected: 'success', seen, differences: [], deviation };
};
const turnedAway = (seen: string) =>
  words(seen.startsWith('5') ? 'server error' : 'turned away', `${ANSWERED} ${seen}`);

for (const [seen, topic] of [
  ['401 (invalid_client: Client authentication failed)', guide.client],
  ['400 (invalid_grant: Code verifier validation failed)', guide.pkce],
  ['400 (invalid_grant: OAuth session has expired)', guide.session],
  ['400 (invalid_grant: something new)', guide.refresh],
  ['400 (invalid_request: redirect_uri does not match whitelisted URI)', guide.redirect],
  ['498 (Invalid client key)', guide.headers],
  ['503', guide.help],
] as const) {
  test(`advice on an answer ${seen} leads to "${topic.title}"`, () => {
    const advice = adviceOn(red('violated'), turnedAway(seen), ['L480']);
    expect(advice.guide).toMatchObject({ title: topic.title, lines: `L${topic.lines[0]}-${topic.lines[1]}` });
    expect(advice.nextSteps).toEqual(expect.arrayContaining([...topic.steps]));
  });
}

test('advice on what was let through is of the claim, and says to keep to the guide', () => {
  const said = words('let through', `${ANSWERED} 200`);
  const advice = adviceOn(red('violated'), said, ['L977', 'L480, L493-496']);
  expect(advice.guide.title).toBe(guide.refresh.title);
  expect(advice.likelyCause).toContain('does not keep this rule');
  expect(advice.nextSteps.join('\n')).toContain(guide.refresh.steps[0]);
});

test('advice without a claim of the guide is of the area', () => {
  const said = words('other', 'codes: 2');
  expect(adviceOn({ ...red('violated'), id: 'PKCE-001' }, said, []).guide.title).toBe(guide.pkce.title);
});

test('advice sends to support what support can mend', () => {
  const said = words('other', 'nothing answers');
  const steps = (cause: 'configuration' | 'environment' | 'harness') =>
    adviceOn(red('inconclusive', cause), said, []).nextSteps.join('\n');
  expect(steps('environment')).toContain('npm run bundle -- TOKEN-001');
  expect(steps('configuration')).toMatch(/^Correct the setting(?![^]*bundle)/);
  expect(steps('harness')).toMatch(/^Run the test again(?![^]*bundle)/);
});

test('the guide has a heading for every area, and the headings follow each other', () => {
  // Which headings there are is checked by the compiler.
  expect(Object.keys(topicOfArea)).toEqual(Object.keys(areas));
  const lines = Object.values(guide).map((topic) => topic.lines);
  expect(lines.slice(1).map(([first]) => first)).toEqual(lines.slice(0, -1).map(([, last]) => last + 1));
});

test('what a client has to change comes with a heading of the guide', () => {
  for (const [id, { claims: covered }] of Object.entries(appRequirements)) {
    const places = covered.flatMap((claim) => (claim.startsWith('SEED') ? claims[claim].place : []));
    const advice = adviceOn({ id, claims: [], verdict: 'violated', cause: null }, words('other', 'nothing'), places);

    // What asks for logs stands there itself.
    expect(places.length > 0 || advice.guide.title !== guide.help.title, id).toBe(true);
    expect(advice.nextSteps.length, id).toBeGreaterThan(0);
  }
});
