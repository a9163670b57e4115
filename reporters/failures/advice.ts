import { z } from 'zod';
import { documents } from '#specs/documents.ts';
import { guide, topicOfArea, topicOfClient, type GuideTopic, type TopicId } from '#specs/guide.ts';
import type { RequirementResult } from '../verdicts/formats/compliance.ts';
import { areaOf } from '../verdicts/register/register.ts';
import type { Deviation } from '#evidence/judgement.ts';
import type { Words } from './words.ts';

export type Advice = z.infer<typeof Advice>;
/** The likely cause, and what to do next. */
export const Advice = z.strictObject({
  likelyCause: z.string(),
  nextSteps: z.array(z.string()),
  guide: z.strictObject({ title: z.string(), lines: z.string(), url: z.string() }),
});

type Red = Pick<RequirementResult, 'id' | 'claims' | 'verdict' | 'cause'>;

/** @param places where each claim of the requirement stands in the guide: `L79, L95-97` */
export function adviceOn(requirement: Red, words: Words, places: readonly string[]): Advice {
  const topic: GuideTopic = guide[topicOf(requirement, words, places)];
  const [first, last] = topic.lines;
  const { likelyCause, nextSteps } = whatFollows(requirement, words, topic);
  return {
    likelyCause,
    nextSteps: isForSupport(requirement) ? [...nextSteps, support(requirement)] : nextSteps,
    guide: { title: topic.title, lines: `L${first}-${last}`, url: documents['oauth-troubleshooting'].url },
  };
}

function whatFollows(requirement: Red, words: Words, topic: GuideTopic): Omit<Advice, 'guide'> {
  const isInconclusive = requirement.verdict === 'inconclusive';
  if (isOfClient(requirement)) return isInconclusive ? whenClientIsUnclear() : whenClientFails(topic);
  return isInconclusive ? whenInconclusive(requirement, topic) : whenViolated(words, topic);
}

/** A wrong setting, a fault of the suite and a partner's own client are nothing that support could mend. */
const isForSupport = ({ id, cause }: Red) => !isOfClient({ id }) && (cause === null || cause === 'environment');
const isOfClient = ({ id }: Pick<Red, 'id'>) => areaOf(id) === 'APP';
const support = ({ id }: Red) => `If it stays, send it to support: npm run bundle -- ${id}`;

/**
 * What a target says of itself in a sentence leads further than what was asked of it, and a bare code less far; where it let a
 * request through it said nothing.
 */
function topicOf({ id, verdict }: Red, { seen, deviation }: Words, places: readonly string[]): TopicId {
  const saysItself =
    verdict === 'inconclusive' || ['turned away', 'told otherwise', 'server error'].includes(deviation);
  const bySaying = (isTelling: boolean) => (saysItself ? bySign(seen, isTelling) : undefined);
  return bySaying(true) ?? byPlace(places) ?? bySaying(false) ?? byClient(id) ?? byArea(areaOf(id));
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

const byClient = (id: string) => new Map<string, TopicId>(Object.entries(topicOfClient)).get(id);

function byArea(area: string): TopicId {
  return new Map<string, TopicId>(Object.entries(topicOfArea)).get(area) ?? 'help';
}

const LIKELY: Readonly<Record<Deviation, (topic: GuideTopic) => string>> = {
  'let through': () =>
    'The server does not keep this rule. The request had one fault, made on purpose: without it the same request succeeds, and with it, it has to be refused.',
  'told otherwise': ({ title }) =>
    `The server refuses, but in another form than documented. A client that follows "${title}" does not recognise it.`,
  'turned away': ({ causes }) =>
    `The request is as documented and was refused. The guide names for such an answer: ${list(causes)}. If none of these is true of your settings, the server is at fault.`,
  misshapen: () => 'The server does what was asked, but its answer lacks or changes what the documents promise.',
  'server error': () => 'The server failed where it has to answer. The guide: a 500 is an error of the server.',
  page: () =>
    'The hosted page does not show or do what the documents promise, or it says so in words that the test does not know.',
  other: () => 'The server answers, but not what the documents say.',
};

function whenViolated({ deviation }: Words, topic: GuideTopic): Omit<Advice, 'guide'> {
  const own = topic.steps.map((step) => `Until it is mended, keep to the guide: ${step}`).slice(0, 1);
  const steps: Readonly<Record<Deviation, readonly string[]>> = {
    'let through': ['Repeat it: the last answer has to be a refusal.', ...own],
    'told otherwise': ['Until it is mended, let your client decide by the status as well as by the code.'],
    'turned away': topic.steps,
    misshapen: ['Let your client do without what is missing, or stop with a clear error.'],
    'server error': guide.help.steps,
    page: ['Look at the picture of the page in the report. If a label is unknown, name it in a HOSTED_UI_… setting.'],
    other: ['Repeat it, and compare with the document.'],
  };
  return { likelyCause: LIKELY[deviation](topic), nextSteps: [...steps[deviation]] };
}

const whenClientFails = ({ steps }: GuideTopic): Omit<Advice, 'guide'> => ({
  likelyCause: 'The client does not do what the documents ask of an app. Its requests below show it.',
  nextSteps: [...steps],
});

const whenClientIsUnclear = (): Omit<Advice, 'guide'> => ({
  likelyCause: 'The client did not get as far as the moment that is judged, or did not end, so nothing is known.',
  nextSteps: ['Read what the client said, and run its command by hand with the variables of docs/certify-your-app.md.'],
});

function whenInconclusive({ cause }: Red, topic: GuideTopic): Omit<Advice, 'guide'> {
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
  return {
    likelyCause: `A step before the one that is judged did not work, so nothing is known about this requirement. The guide names for such an answer: ${list(topic.causes)}.`,
    nextSteps: ['Look at the requirement that judges that step; it is probably red too.', ...topic.steps],
  };
}

const list = (causes: readonly string[]) => causes.join('; ') || 'nothing in particular';
