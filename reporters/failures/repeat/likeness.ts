import { stringsIn, hiddenIn, type Wire } from '../wire.ts';
import { asBefore, bodyOf } from './members.ts';
import { printed, quoted } from './shell-text.ts';

/** Of one answer: more parts nobody reads. */
const MOST_PARTS = 40;

/**
 * The lines that compare an answer with that of the test, part by part. Whatever an assertion makes of answers, it makes the
 * same of the same answers; what changes with every request is left out.
 */
export function likenessOf(wire: Wire, number: number, base: string): string[] {
  const status = `status_alike ${number} ${wire.response?.status ?? '000'}`;
  const body = bodyOf(wire);
  const parts = leavesOf(body, '').filter(({ path, value }) => !isFresh(value) && !isHidden(path));
  const members = parts.slice(0, MOST_PARTS).map(({ path, value }) => {
    return `member_alike ${number} ${quoted(path)} ${quoted(asBefore(value, base))}`;
  });
  const names = namesIn(body).map(({ path, names: list }) => {
    return `names_alike ${number} ${quoted(path)} ${quoted(list.join(' '))}`;
  });
  const headers = (wire.response?.headers ?? []).filter(
    ({ name, value }) => JUDGED.has(name.toLowerCase()) && !value.includes('‹'),
  );
  const kept = headers.map(
    ({ name, value }) => `header_alike ${number} ${quoted(name.toLowerCase())} ${quoted(value)}`,
  );
  return [status, ...names, ...members, ...kept];
}

/** Headers that do not change by themselves, and that a document or a standard speaks of. */
const JUDGED = new Set([
  ...['cache-control', 'pragma', 'content-type', 'location', 'www-authenticate', 'allow', 'retry-after'],
  ...['access-control-allow-origin', 'x-frame-options', 'content-security-policy', 'referrer-policy'],
]);

/** Times, and what is made up for one answer. */
const isFresh = (value: unknown) =>
  (typeof value === 'number' && value > 1e9) ||
  (typeof value === 'string' && (/^\d{4}-\d\d-\d\dT/.test(value) || /^[0-9a-f-]{32,}$/i.test(value)));

function leavesOf(value: unknown, path: string): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [{ path: path || '.', value }];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, `${path}${step(name, value, path)}`));
}

function step(name: string, parent: object, path: string): string {
  const dot = path === '' ? '.' : '';
  if (Array.isArray(parent)) return `${dot}[${name}]`;
  return /^[a-z_]\w*$/i.test(name) ? `.${name}` : `${dot}[${JSON.stringify(name)}]`;
}

/** The members of the body itself: one more or one less is a difference too. Names that are hidden compare with nothing. */
function namesIn(body: unknown): { path: string; names: string[] }[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const names = Object.keys(body).sort();
  return names.some(isHidden) ? [] : [{ path: '.', names }];
}

const isHidden = (name: string) => name.includes('‹');

interface Place {
  number: number;
  path: string;
  name: string;
  fingerprint: string;
}

/** Every hidden value of the answers, with its place. */
const hiddenPlaces = (wires: readonly Wire[]): Place[] =>
  wires.flatMap(({ response }, index) =>
    stringsIn(response?.body?.value ?? '').flatMap(({ path, value }) => {
      const hidden = hiddenIn(value);
      return hidden ? [{ number: index + 1, path, name: hidden.name, fingerprint: hidden.fingerprint }] : [];
    }),
  );

/**
 * The lines that compare values of one kind with each other: whether the refresh token of answer 4 is that of answer 5.
 * @param words of the judgement: a fingerprint in them says which value is meant
 */
export function comparisonsOf(wires: readonly Wire[], words: string): string[] {
  const places = hiddenPlaces(wires);
  const meant = [...words.matchAll(/#([0-9a-f]{6})/g)].map(([, fingerprint]) => fingerprint);
  const pairs = places.flatMap((place, index) => {
    const before = places.slice(0, index).findLast(({ path, number }) => path === place.path && number < place.number);
    return before === undefined ? [] : [[before, place] as const];
  });
  const told = pairs.filter(
    ([before, place]) => meant.includes(place.fingerprint) || meant.includes(before.fingerprint),
  );
  return (told.length > 0 ? told : pairs).map(([before, place]) => {
    const were = before.fingerprint === place.fingerprint ? 'same' : 'different';
    const name = printed(place.name.replaceAll('_', ' '));
    return `compare ${name} ${quoted(place.path)} ${before.number} ${place.number} ${were}`;
  });
}
