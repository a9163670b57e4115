import { struckBy } from '#mock/faults/armed/armed-defect.ts';
import { diagnose } from '#mock/diagnosis/diagnose.ts';
import { causes } from '#mock/diagnosis/finding.ts';
import { notesOn } from '#mock/diagnosis/notes.ts';
import { spokenIn } from '#mock/diagnosis/observed.ts';
import type { Stage } from '#mock/world/seed.ts';
import type { Call } from '#mock/world/world.ts';
import type { Documentation } from '../settings/documentation.ts';
import type { Mock } from '../server.ts';
import type { LoggedRequest } from './logged-request.ts';

const KEPT = 500;

/** The newest requests, each with what was wrong with it. */
export class RequestLog {
  readonly #documentation: Pick<Documentation, 'claims'>;
  #mocks: readonly Mock[] = [];
  #requests: LoggedRequest[] = [];
  #count = 0;
  readonly #listeners = new Set<(request: LoggedRequest) => void>();

  constructor(documentation: Pick<Documentation, 'claims'>) {
    this.#documentation = documentation;
  }

  /** Whose credentials it can tell apart. */
  watch(mocks: readonly Mock[]): void {
    this.#mocks = mocks;
  }

  /** @param listener is told each request from now on. @returns what ends that */
  listen(listener: (request: LoggedRequest) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Oldest first. @param number of the last one that is not wanted */
  since(number = 0): LoggedRequest[] {
    return this.#requests.filter((request) => request.number > number);
  }

  clear(): void {
    this.#requests = [];
  }

  /** Notes a request that was answered. @param milliseconds that it took */
  note(call: Call, stage: Stage, milliseconds: number): void {
    this.#count += 1;
    const { method, path } = call.req;
    const now = this.#mocks[0]?.clock.now() ?? Date.now();
    const isOver = call.env.incoming.socket.destroyed;
    const request: LoggedRequest = {
      ...{ number: this.#count, at: new Date(now).toISOString(), stage, method, path },
      ...{ status: isOver ? null : call.res.status, milliseconds: Math.round(milliseconds * 10) / 10 },
      ...this.#details(call),
    };
    this.#requests = [...this.#requests, request].slice(-KEPT);
    for (const listener of this.#listeners) listener(request);
  }

  #details(call: Call): Partial<LoggedRequest> {
    const armed = struckBy(call);
    const spoken = spokenIn(call);
    if (!spoken) return armed ? { armed } : {};
    const { table, rule, x } = spoken;
    const user = x.user ?? x.token?.user ?? x.held?.user;
    const finding = armed ? null : diagnose(spoken, this.#mocks);
    const notes = notesOn(spoken);
    return {
      region: x.tenant.region,
      ...(x.client ? { client: x.client.name } : {}),
      ...(user ? { user: user.email } : {}),
      ...(spoken.error !== undefined || finding ? { rule: `${table}.${rule}` } : {}),
      ...(finding ? this.#told(finding) : {}),
      ...(armed ? { armed } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    };
  }

  #told({ cause, claim, ...words }: NonNullable<ReturnType<typeof diagnose>>): Partial<LoggedRequest> {
    const says = claim && this.#documentation.claims[claim].says;
    return {
      ...words,
      ...(cause ? { cause: causes[cause] } : {}),
      ...(claim ? { claim: `${claim}: ${says ?? ''}` } : {}),
    };
  }
}
