import type { Answer } from '#fixtures/api/answer.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import type { Examination } from './examination.ts';
import { ask, type Heard } from './ask.ts';

const SETTINGS = ['BASE_URL'];

/** Whether anything answers at the address. Any answer will do. */
export async function reached(x: Examination): Promise<Finding[]> {
  const { baseUrl } = x.target;
  const heard = await ask(baseUrl);
  if (heard.problem === undefined) return skewed(x, heard);
  const what = `${new URL(baseUrl).origin} does not answer (${heard.problem}).`;
  const next = (await otherScheme(baseUrl, heard.problem)) ?? adviceOn(heard.problem, process.env);
  return x.essential({ settings: SETTINGS, what, next });
}

/** A clock that differs by so much (seconds) makes one-time passwords of an authenticator useless. */
const SKEW = 60;

/** What `Date` says is rounded, so a little is nothing. */
function skewed(x: Examination, { date }: Heard): Finding[] {
  const seconds = date === undefined ? 0 : Math.round((date - Date.now()) / 1000);
  if (Math.abs(seconds) < SKEW) return [];
  const what = `The clock of the API is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} this machine's.`;
  const next = 'Set the clock of this machine, if it is wrong: one-time passwords of an authenticator depend on it.';
  return x.notice({ settings: [], what, next });
}

/** Said if the other scheme is spoken there; tried once. */
async function otherScheme(url: string, problem: string): Promise<string | undefined> {
  if (!/SSL|HPE|SOCKET|RESET/.test(problem)) return undefined;
  const other = url.startsWith('https:') ? url.replace('https:', 'http:') : url.replace('http:', 'https:');
  const heard = await ask(other);
  const answers = heard.problem === undefined || isOfCertificate(heard.problem);
  return answers ? `It speaks ${new URL(other).protocol.slice(0, -1)}: set ${new URL(other).origin}.` : undefined;
}

const isOfCertificate = (problem: string) => /CERT|SIGNATURE|ALTNAME/.test(problem);

/** By the system's word for the problem. */
function adviceOn(problem: string, env: NodeJS.ProcessEnv): string {
  if (/EXPIRED|NOT_YET_VALID/.test(problem))
    return 'Its certificate is not valid today. Check the clock of this machine.';
  if (/ALTNAME/.test(problem)) return 'Its certificate is for another name. Correct the address.';
  if (isOfCertificate(problem)) {
    return 'Its certificate is not trusted: name the file of its authority in NODE_EXTRA_CA_CERTS, in the shell and not in .env.';
  }
  const proxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY'].find((name) => env[name]);
  if (proxy) {
    return `${proxy} is set. Check that it leads to a proxy that lets these requests through, or name the host in NO_PROXY.`;
  }
  if (problem === 'ENOTFOUND') return 'Nobody knows that name. Correct it, or check the network.';
  return 'Correct it, or check the network.';
}

/** Whether what answers is this API, and whether it is there itself. */
export async function service(x: Examination): Promise<Finding[]> {
  const first = await heardOf(() => x.start());
  if (isOurs(first)) return [];
  // A start that is answered oddly may be the server's fault. Only where nothing else answers is it not the API.
  const second = await heardOf(() => x.bare('user'));
  if (isOurs(second)) {
    const answer = first instanceof PrerequisiteError ? {} : { answer: first };
    const next = 'The tests judge it.';
    return x.notice({
      settings: [],
      what: 'The start of an authorization is not answered as documented.',
      next,
      ...answer,
    });
  }
  if (first instanceof PrerequisiteError) {
    const next = 'Run again when the API is in service. Nothing was judged.';
    return x.essential({ settings: [], cause: 'environment', what: first.message, next });
  }
  return x.essential({ settings: SETTINGS, answer: first, ...elsewhere(x, first) });
}

function elsewhere({ target }: Examination, { status, headers }: Answer): { what: string; next: string } {
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, target.baseUrl)) {
    const { origin } = new URL(location, target.baseUrl);
    return { what: `The address redirects to ${origin}.`, next: `Set it to ${origin}, if that is the API.` };
  }
  const { origin, pathname } = new URL(target.baseUrl);
  const path = pathname === '/' ? '' : ` Try it without ${pathname}: ${origin}.`;
  return { what: 'What answers there is not this API.', next: `Correct the address.${path}` };
}

const isOurs = (heard: Answer | PrerequisiteError): boolean =>
  !(heard instanceof PrerequisiteError) &&
  heard.status !== 404 &&
  typeof heard.body === 'object' &&
  heard.body !== null;

/** An answer, or why there is none of the API's. */
async function heardOf(ask: () => Promise<Answer>): Promise<Answer | PrerequisiteError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PrerequisiteError) return error;
    throw error;
  }
}
