import { z } from 'zod';
import { documents } from '#specs/documents.ts';
import { guide, topicOfClient, type GuideTopic, type TopicId } from '#specs/guide.ts';
import type { Cause } from '#evidence/reasons.ts';
import type { Deviation } from '#evidence/judgement.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { areaOf } from '../verdicts/register/register.ts';
import { likelyCauses, ownSteps } from './deviation-advice.ts';
import type { Words } from './words.ts';

export type Advice = z.infer<typeof Advice>;
/** The likely cause, and what to do next. */
export const Advice = z.strictObject({
  likelyCause: z.string(),
  nextSteps: z.array(z.string()),
  guide: z
    .strictObject({ title: z.string(), lines: z.string(), url: z.string() })
    .nullable()
    .describe('The heading of the guide that treats it; null where none does.'),
});

interface Red {
  id: string;
  verdict: Verdict;
  cause: Cause | null;
}

/** @param places where each claim of the requirement stands in the guide: `L79, L95-97` */
export function adviceOn(requirement: Red, words: Words, places: readonly string[]): Advice {
  const id = topicOf(requirement, words, places);
  const topic = id === undefined ? undefined : guide[id];
  const { likelyCause, nextSteps } = whatFollows(requirement, words, topic);
  return {
    likelyCause,
    nextSteps: isForSupport(requirement) ? [...nextSteps, support(requirement)] : nextSteps,
    guide: topic === undefined ? null : headingOf(topic),
  };
}

/** What is to be done about a requirement that waits for another one. @param because its id */
export const adviceWhile = (id: string, because: string): Advice => ({
  likelyCause: `${id} could not be tested because of ${because}: a step of its test met the answer that ${because} is violated by. That it has the same cause is probable, not proven.`,
  nextSteps: [`See to ${because} first. Then run the test again, with the command below.`],
  guide: null,
});

const headingOf = ({ title, lines: [first, last] }: GuideTopic) => ({
  title,
  lines: `L${first}-${last}`,
  url: documents['oauth-troubleshooting'].url,
});

type Told = Omit<Advice, 'guide'>;

function whatFollows(requirement: Red, words: Words, topic: GuideTopic | undefined): Told {
  const isInconclusive = requirement.verdict === 'inconclusive';
  if (isOfClient(requirement)) return isInconclusive ? whenClientIsUnclear() : whenClientFails(topic);
  return isInconclusive ? whenInconclusive(requirement, topic) : whenViolated(words, topic);
}

/** A wrong setting, a fault of the suite and a partner's own client are nothing that support could mend. */
const isForSupport = ({ id, cause }: Red) => !isOfClient({ id }) && (cause === null || cause === 'environment');
const isOfClient = ({ id }: Pick<Red, 'id'>) => areaOf(id) === 'APP';
const support = ({ id }: Pick<Red, 'id'>) => `If it stays, send it to support: npm run bundle -- ${id}`;

/** In these the target said something that the guide explains. */
const SAYS_ITSELF: readonly Deviation[] = ['turned away', 'told otherwise', 'server error'];

/**
 * What a target says of itself in a sentence leads further than what was asked of it, and a bare code less far; where it let a
 * request through it said nothing. Undefined where the guide treats nothing of the kind.
 */
function topicOf({ id, verdict }: Red, { seen, deviation }: Words, places: readonly string[]): TopicId | undefined {
  const isInconclusive = verdict === 'inconclusive';
  const saysItself = isInconclusive || SAYS_ITSELF.includes(deviation);
  const bySaying = (isTelling: boolean) => (saysItself ? bySign(seen, isTelling) : undefined);
  // What a story could not use is not what its requirement is about.
  const byClaim = isInconclusive && !isOfClient({ id }) ? undefined : byPlace(places);
  return bySaying(true) ?? byClaim ?? bySaying(false) ?? byClient(id);
}

const topics = Object.entries(guide) as [TopicId, GuideTopic][]; // the keys of `guide`, unchanged

/** A sentence, or a status that means one thing only. */
const isTellingSign = (sign: string) => /\s|^(?:49[89]|5\d\d)$/.test(sign);

/** The longest sign that stands in what was seen is the most telling. */
function bySign(seen: string, isTelling: boolean): TopicId | undefined {
  const stands = (sign: string) => (/^\d+$/.test(sign) ? seen.includes(`answered ${sign}`) : seen.includes(sign));
  const found = topics.flatMap(([topic, { signs }]) => {
    return signs.filter((sign) => isTellingSign(sign) === isTelling && stands(sign)).map((sign) => ({ topic, sign }));
  });
  return found.sort((a, b) => b.sign.length - a.sign.length)[0]?.topic;
}

function byPlace(places: readonly string[]): TopicId | undefined {
  const lines = places.flatMap((place) => /L(\d+)/.exec(place)?.[1] ?? []).map(Number);
  const treats = ({ lines: [from, to] }: GuideTopic, line: number) => line >= from && line <= to;
  const found = lines.map((line) => topics.find(([, topic]) => treats(topic, line))?.[0]);
  // Tables and samples at the end of the guide repeat what its headings explain.
  const isSpecific = (topic: TopicId | undefined) =>
    topic !== undefined && !['prevention', 'reference'].includes(topic);
  return found.find(isSpecific) ?? found.find((topic) => topic !== undefined);
}

const byClient = (id: string) =>
  areaOf(id) === 'APP' ? (new Map<string, TopicId>(Object.entries(topicOfClient)).get(id) ?? 'help') : undefined;

const whenViolated = ({ deviation }: Words, topic: GuideTopic | undefined): Told => ({
  likelyCause: likelyCauses[deviation](topic),
  nextSteps: [...ownSteps[deviation](topic)],
});

const whenClientFails = (topic: GuideTopic | undefined): Told => ({
  likelyCause: 'The client does not do what the documents ask of an app. Its requests below show it.',
  nextSteps: [...(topic?.steps ?? [])],
});

const whenClientIsUnclear = (): Told => ({
  likelyCause: 'The client did not get as far as the moment that is judged, or did not end, so nothing is known.',
  nextSteps: ['Read what the client said, and run its command by hand with the variables of docs/certify-your-app.md.'],
});

function whenInconclusive({ cause }: Red, topic: GuideTopic | undefined): Told {
  if (cause === 'configuration') {
    return {
      likelyCause: 'A setting is missing or does not fit this environment.',
      nextSteps: ['Correct the setting that the message names; .env.example explains each.'],
    };
  }
  if (cause === 'harness') {
    return {
      likelyCause: 'The suite itself got stuck, or its run was cut off. Nothing is known about the target.',
      nextSteps: ['Run the test again alone, with the command below.'],
    };
  }
  const named = topic === undefined || topic.causes.length === 0 ? '' : ` ${namedCauses(topic)}`;
  return {
    likelyCause: `A step before the one that is judged did not work, so nothing is known about this requirement.${named}`,
    nextSteps: ['Look at the requirement that judges that step; it is probably red too.', ...(topic?.steps ?? [])],
  };
}

const namedCauses = ({ causes }: GuideTopic) => `The guide names for such an answer: ${causes.join('; ')}.`;
