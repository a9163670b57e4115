import { hostedUrl } from '#fixtures/oauth/hosted-url.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import type { Examination } from './examination.ts';
import { refusalOf } from './refusal.ts';

/** Whether the hosted page may be visited: only configured hosts are contacted. What it shows is looked at by its tests. */
export async function hostedPage(x: Examination): Promise<Finding[]> {
  const answer = await x.hosted();
  const url = hostedUrl(answer);
  if (refusalOf(answer) !== undefined || url === undefined) {
    const what = 'The start for the hosted page gives no address of one.';
    return x.notice({ settings: [], what, next: 'The tests judge it.', answer });
  }
  const { origin } = new URL(url);
  if (x.target.hostedUi.origins.includes(origin)) return [];
  return x.optional({
    settings: ['HOSTED_UI_ORIGINS'],
    what: `The hosted page is at ${origin}, which no setting names, so nobody goes there.`,
    next: `Add ${origin}, if that is where it should be. If it should not, the server is at fault.`,
    lacks: ['hostedUi'],
  });
}
