import { Refusal } from './errors.ts';
import { readUpTo } from './incoming.ts';
import type { Policy } from './policy.ts';
import type { Call, Service } from './service.ts';

const BODY_LIMIT = 64 * 1024;
const DEPTH_LIMIT = 16;

/** The named values of a query or a body. Reading one checks it, so that the order of reading is the order of faults. */
export class Parameters {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #policy: Policy;

  constructor(values: ReadonlyMap<string, unknown>, policy: Policy) {
    this.#values = values;
    this.#policy = policy;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** @throws Refusal when it is missing, empty or not a string. */
  required(name: string): string {
    const value = this.optional(name);
    if (!value) throw new Refusal('parameterMissing', name);
    return value;
  }

  /** @throws Refusal when it is there and not a string. */
  optional(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value === null) return undefined;
    if (!this.#policy.listsAreNoTexts && isListOfOne(value)) return value[0];
    if (typeof value !== 'string') throw this.#wrongType(name);
    return value;
  }

  /** @throws Refusal when it is there and not a boolean. */
  flag(name: string): boolean {
    const value = this.#values.get(name) ?? false;
    if (typeof value !== 'boolean') throw this.#wrongType(name);
    return value;
  }

  #wrongType(name: string): Refusal {
    return this.#policy.memberTypesAreChecked ? new Refusal('parameterInvalid', name) : new Refusal('internal');
  }
}

const isListOfOne = (value: unknown): value is [string] =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'string';

/** @throws Refusal for a parameter that is given twice. */
export function readQuery(call: Call, { policy }: Service): Parameters {
  const url = call.req.url;
  const start = url.indexOf('?');
  const values = new Map<string, string>();
  for (const [given, value] of new URLSearchParams(start < 0 ? '' : url.slice(start))) {
    const name = policy.parameterNamesAreCaseSensitive ? given : given.toLowerCase();
    if (values.has(name) && policy.parametersAreSingle) throw new Refusal('parameterRepeated', printable(name));
    values.set(name, value);
  }
  return new Parameters(values, policy);
}

/**
 * The JSON object in the body.
 * @param known every documented member; others are ignored or refused, by the point validation.unknownField.
 * @throws Refusal for another content type, broken JSON, a body that is too large or not an object.
 */
export async function readBody(call: Call, service: Service, known: readonly string[]): Promise<Parameters> {
  const { policy, answers } = service;
  const type = call.req.header('content-type') ?? '';
  if (policy.contentTypeIsChecked && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal('bodyMalformed', 'Content-Type must be application/json');
  }
  const members = spelt(parsed(await readText(call, service), service), known, service);
  const unknown = Object.keys(members).find((name) => !known.includes(name));
  if (unknown !== undefined && !policy.unknownMembersAreHarmless) throw new Refusal('internal');
  if (unknown !== undefined && answers['validation.unknownField'] === '422') {
    throw new Refusal('fieldUnknown', printable(unknown));
  }
  return new Parameters(new Map(Object.entries(members)), policy);
}

/** As `readBody`, and a form too. */
export async function readForm(call: Call, service: Service, known: readonly string[]): Promise<Parameters> {
  const type = call.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return readBody(call, service, known);
  return new Parameters(new Map(new URLSearchParams(await readText(call, service))), service.policy);
}

function parsed(text: string, { policy }: Service): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw policy.malformedJsonIsRefused ? new Refusal('bodyMalformed', 'Malformed JSON') : new Refusal('internal');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw policy.bodiesAreObjects
      ? new Refusal('bodyMalformed', 'The body must be a JSON object')
      : new Refusal('internal');
  }
  if (policy.bodyDepthIsCapped && isDeeper(value, DEPTH_LIMIT)) throw new Refusal('bodyMalformed', 'Too deep');
  return value;
}

/** Where a policy is generous, a member with other capitals or underscores counts as the documented one. */
function spelt(members: object, known: readonly string[], { policy }: Service): object {
  if (policy.memberNamesAreExact) return members;
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
  const meant = (name: string) => known.find((one) => plain(one) === plain(name)) ?? name;
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [meant(name), value]));
}

function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((member) => isDeeper(member, limit - 1));
}

/** The body as text, whatever its type. @throws Refusal when it is too large. */
export async function readText(call: Call, { policy }: Service): Promise<string> {
  const text = await readUpTo(call.env.incoming, policy.bodySizeIsCapped ? BODY_LIMIT : Infinity);
  if (text === null) throw new Refusal('bodyTooLarge');
  return text;
}

/** A name that an answer may repeat: anything else might be a secret in the wrong place. */
function printable(name: string): string {
  return /^[A-Za-z]\w{0,31}$/.test(name) ? name : 'x';
}
