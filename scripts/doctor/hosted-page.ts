import { proxyFor } from '#fixtures/api/proxy.ts';
import { hostedUrl } from '#fixtures/oauth/hosted-url.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import type { Examination } from './examination.ts';
import { isOnThisMachine } from '../set-up/certificate.ts';
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
  if (x.target.hostedUi.origins.includes(origin)) return browserNotices(x, url);
  return x.optional({
    settings: ['HOSTED_UI_ORIGINS'],
    what: `The hosted page is at ${origin}, which no setting names, so nobody goes there.`,
    next: `Add ${origin}, if that is where it should be. If it should not, the server is at fault.`,
    lacks: ['hostedUi'],
  });
}

/** What the browser does otherwise than the requests of the API, and why. */
function browserNotices(x: Examination, url: string): Finding[] {
  const { origin, hostname } = new URL(url);
  const authorities = process.env['NODE_EXTRA_CA_CERTS'];
  return [
    ...(proxyFor(url) === undefined
      ? []
      : x.notice({
          settings: [],
          what: `The API is asked through the proxy of HTTPS_PROXY or HTTP_PROXY, but the browser goes to ${origin} directly.`,
          next:
            'It may look up configured hosts only, and behind a proxy nobody could keep it to that. Run where the page can be ' +
            'reached directly; else the tests of the page stay inconclusive.',
        })),
    ...(authorities && !isOnThisMachine([hostname])
      ? x.notice({
          settings: [],
          what: `The API is asked with the authorities of NODE_EXTRA_CA_CERTS, but the browser does not read them for ${origin}.`,
          next:
            'Where the page does not load, add the authority to the certificates of this system that Chromium trusts (on Linux: ' +
            'certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n authority -i the file).',
        })
      : []),
  ];
}
