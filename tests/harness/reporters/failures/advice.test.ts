import { expect, test } from '@playwright/test';
import { adviceOn, adviceWhile } from '#reporters/failures/advice.ts';
import type { Words } from '#reporters/failures/words.ts';
import { claims } from '#specs/claims/index.ts';
import { guide } from '#specs/guide.ts';
import { appRequirements } from '#specs/requirements/app/index.ts';

const ANSWERED = 'POST /v1/auth/oauth/token answered';

const red = (
  verdict: 'violated' | 'inconclusive',
  cause: 'configuration' | 'environment' | 'harness' | null = null,
) => {
  return { id: 'TOKEN-001', verdict, cause };
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
  expect(advice.guide?.title).toBe(guide.refresh.title);
  expect(advice.likelyCause).toContain('does not keep this rule');
  expect(advice.nextSteps.join('\n')).toContain(guide.refresh.steps[0]);
});

test('advice without a claim of the guide leads to no heading of it', () => {
  const said = words('let through', `${ANSWERED} 200`);
  const advice = adviceOn({ ...red('violated'), id: 'PKCE-001' }, said, []);
  expect(advice.guide).toBeNull();
  expect(advice.nextSteps[0]).toBe('Repeat it: the answer in question has to be a refusal.');
});

for (const [deviation, cause, step] of [
  ['missing', 'something is missing from its answer', 'do without what is missing'],
  ['other value', 'another value than expected', 'go by the value that came'],
  ['same value', 'the same value where each has to have its own', 'end it at a sign-out'],
  ['other than before', 'different values where both have to have the same', 'compare the two values'],
  ['header', 'a header of its answer is missing', 'as if the header had come'],
  ['page', 'does something else than expected', 'A client cannot prevent it'],
  ['unread page', 'words that the test does not know', 'HOSTED_UI_'],
] as const) {
  test(`advice on what is ${deviation} says what a client can do, and speaks of no document`, () => {
    const { likelyCause, nextSteps, guide: heading } = adviceOn(red('violated'), words(deviation, 'another'), []);
    expect(likelyCause).toContain(cause);
    expect(likelyCause).not.toContain('document');
    expect(nextSteps.join('\n')).toContain(step);
    expect(heading).toBeNull();
  });
}

test('only a page that the test cannot read is a matter of settings', () => {
  expect(adviceOn(red('violated'), words('page', 'a code came'), []).nextSteps.join()).not.toContain('HOSTED_UI');
});

test('an accepted request that had to be refused names no causes of refusals', () => {
  const seen = `The test needs a refused request first, but the server accepted it: ${ANSWERED} 200.`;
  const advice = adviceOn(red('inconclusive', 'environment'), words('other', seen), ['L86']);
  expect(advice.likelyCause).not.toContain('The guide names');
  expect(advice.guide).toBeNull();
});

test('what waits for another requirement names it, and nothing else', () => {
  expect(adviceWhile('TOKEN-013', 'TOKEN-004')).toMatchObject({
    likelyCause: expect.stringMatching(/^TOKEN-013 could not be tested because of TOKEN-004:/),
    nextSteps: ['See to TOKEN-004 first. Then run the test again, with the command below.'],
    guide: null,
  });
});

test('advice sends to support what support can mend', () => {
  const said = words('other', 'nothing answers');
  const steps = (cause: 'configuration' | 'environment' | 'harness') =>
    adviceOn(red('inconclusive', cause), said, []).nextSteps.join('\n');
  expect(steps('environment')).toContain('npm run bundle -- TOKEN-001');
  expect(steps('configuration')).toMatch(/^Correct the setting(?![^]*bundle)/);
  expect(steps('harness')).toMatch(/^Run the test again(?![^]*bundle)/);
});

test('the headings of the guide follow each other', () => {
  const lines = Object.values(guide).map((topic) => topic.lines);
  expect(lines.slice(1).map(([first]) => first)).toEqual(lines.slice(0, -1).map(([, last]) => last + 1));
});

test('what a client has to change comes with a heading of the guide', () => {
  for (const [id, { claims: covered }] of Object.entries(appRequirements)) {
    const places = covered.flatMap((claim) => (claim.startsWith('SEED') ? claims[claim].place : []));
    const advice = adviceOn({ id, verdict: 'violated', cause: null }, words('other', 'nothing'), places);

    // What asks for logs stands there itself.
    expect(places.length > 0 || advice.guide?.title !== guide.help.title, id).toBe(true);
    expect(advice.nextSteps.length, id).toBeGreaterThan(0);
  }
});
