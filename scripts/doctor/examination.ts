import type { Answer } from '#fixtures/api/answer.ts';
import { Api, type AuthorizationRequest } from '#fixtures/api/api.ts';
import type { RequestChange } from '#fixtures/api/change.ts';
import { draftOf, send } from '#fixtures/api/http.ts';
import { createPkce, createState } from '#fixtures/oauth/pkce.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import type { LiveSettings } from '#fixtures/target/live-settings.ts';
import type { Credentials } from '#fixtures/target/roles.ts';
import type { Target } from '#fixtures/target/target.ts';
import { Recorder } from '#evidence/recorder.ts';
import type { OperationId } from '#specs/operations.ts';

/** What a check adds to the finding that its environment makes of it; settings without prefix. */
export type Told = Pick<Finding, 'what' | 'next'> &
  Partial<Pick<Finding, 'cause' | 'lacks' | 'weight'>> & { settings: string[]; answer?: Answer };

/** One live environment while its settings are looked at. What several checks ask is asked once. */
export class Examination {
  readonly target: Target;
  readonly settings: LiveSettings;
  readonly api: Api;
  readonly recorder = new Recorder();
  readonly request: AuthorizationRequest;
  #start: Promise<Answer> | undefined;
  #hosted: Promise<Answer> | undefined;
  #signIn: Promise<Answer> | undefined;
  readonly #opened: string[] = [];

  constructor(target: Target, settings: LiveSettings) {
    this.target = target;
    this.settings = settings;
    this.api = new Api(target, this.recorder);
    this.request = this.newRequest('api');
  }

  newRequest(mode: AuthorizationRequest['mode'], redirectUri = this.target.redirectUri): AuthorizationRequest {
    return { pkce: createPkce(), state: createState(), redirectUri, mode };
  }

  /** The start of an authorization in API mode: it tells of the address, the keys and the redirect URI at once. */
  start(): Promise<Answer> {
    return (this.#start ??= this.api.initiate(this.request));
  }

  /** The same for the hosted page. */
  hosted(): Promise<Answer> {
    return (this.#hosted ??= this.api.initiate(this.newRequest('hosted')));
  }

  /** The login of the user that no run can do without. */
  signIn(): Promise<Answer> {
    return (this.#signIn ??= this.login(this.target.user));
  }

  /** A login whose token is ended when the examination is. A logout may end what grows old, so that one is left. */
  async login(
    { email, password }: Credentials,
    more: { otpCode?: string } = {},
    change?: RequestChange,
  ): Promise<Answer> {
    const answer = await this.api.login({ email, password, ...more }, change);
    if (email !== this.target.agedUser?.email) this.#opened.push(...answer.strings('accessToken'));
    return answer;
  }

  /** A request that has nothing but the client key: what answers shows who is there, and harms nobody. */
  bare(operation: OperationId, key = this.target.client.key): Promise<Answer> {
    const headers = { 'x-client-key': key, ...this.target.spec.routing };
    return send(this.target.baseUrl, { ...draftOf(operation), headers }, this.recorder);
  }

  /** Ends what was opened. A server that does not let go is judged by its own tests. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#opened.map((token) => this.api.logout(token)));
  }

  essential = (told: Told): Finding[] => [this.#finding('essential', told)];
  optional = (told: Told): Finding[] => [this.#finding('optional', told)];
  notice = (told: Told): Finding[] => [this.#finding('notice', told)];

  #finding(weight: Finding['weight'], { settings, answer, ...told }: Told): Finding {
    return {
      ...{ environment: this.target.environment, weight, cause: 'configuration', lacks: [] },
      ...told,
      settings: settings.map((setting) => this.settings.nameOf(setting)),
      ...(answer ? { words: this.#wordsOf(answer) } : {}),
    };
  }

  #wordsOf(answer: Answer): string {
    const words = said(answer);
    const type = answer.headers['content-type'] ?? 'nothing';
    const shown = words === '' ? (answer.text === '' ? 'no words' : type) : `"${this.recorder.redacted(words)}"`;
    return `${answer.status}, ${shown}, to ${answer.method} ${this.recorder.redacted(answer.path)}`;
  }
}

/** The words of a refusal, as they came. */
export function said(answer: Answer): string {
  return ['error', 'error_description', 'message'].flatMap((name) => answer.strings(name)).join(': ');
}
