import { expect, test } from '@playwright/test';
import { findingText } from '#fixtures/target/findings.ts';
import { defects, type Defect, type DefectName } from '#mock/faults/defects.ts';
import { look, startLiveMock, withoutOtp } from './live-mock.ts';

// A server that is broken is for the tests to judge. The look at its settings must not end a run because of that, and where
// it takes something away from the tests it has to say that the server may be at fault.

/** The defects that look like a wrong setting, with what cannot be used then. */
const EITHER: Partial<Record<DefectName, string>> = {
  'disabled-admitted': 'disabledUser',
  'error-as-success': 'noOAuthClient, revokedClient, otherStage',
  'list-shortened': 'otherRedirectUri httpRedirectUri',
  'oauth-for-everyone': 'noOAuthClient',
  'revoked-keys-alive': 'revokedClient',
  'sandbox-http-refused': 'otherRedirectUri httpRedirectUri',
  'stages-mixed': 'otherStage',
};

/** Those of the hosted page alone answer no request of the look. */
const answering = (Object.keys(defects) as DefectName[]).filter((name) => {
  const { violates }: Defect = defects[name];
  return violates.some((id) => !id.startsWith('UI-'));
});

for (const name of answering) {
  test(`a server with the defect ${name} does not end a run as a wrong configuration`, async () => {
    const mock = await startLiveMock({ defects: [name] });
    const { findings } = await look(withoutOtp(mock.env));
    await mock.stop();

    const telling = findings.filter(({ weight }) => weight !== 'notice');
    expect(telling.map(({ weight }) => weight)).not.toContain('essential');
    expect(telling.map(({ lacks }) => lacks.join(' ')).join(', ')).toBe(EITHER[name] ?? '');
    for (const finding of telling) expect(findingText(finding), 'both sides are said').toMatch(/server.*DOCTOR=off/);
  });
}
