import { guide, type GuideTopic } from '#specs/guide.ts';
import type { Deviation } from '#evidence/judgement.ts';

type ByDeviation<Said> = Readonly<Record<Deviation, (topic: GuideTopic | undefined) => Said>>;

/** What probably went wrong, by the way in which a target deviates. The documents are named only where they have to say something. */
export const likelyCauses: ByDeviation<string> = {
  'let through': () =>
    'The server does not keep this rule. The request had one fault, made on purpose: without it the same request succeeds, and with it, it has to be refused.',
  'told otherwise': (topic) =>
    `The server refuses, but in another form than expected. A client that ${topic === undefined ? 'looks for the expected form' : `follows "${topic.title}"`} does not recognise it.`,
  'turned away': (topic) => {
    const named = topic === undefined || topic.causes.length === 0 ? '' : ` ${namedBy(topic)}`;
    return `The request is as it has to be, and was refused.${named}`;
  },
  missing: () => 'The server does what was asked, but something is missing from its answer.',
  'other value': () => 'The server does what was asked, but a member of its answer has another value than expected.',
  misshapen: () => 'The server does what was asked, but its answer has another form than expected.',
  'same value': () =>
    'Two answers have the same value where each has to have its own. Whoever got hold of the first value has the second one too.',
  'other than before': () =>
    'Two answers have different values where both have to have the same. One of them speaks of something else.',
  header: () =>
    'The server does what was asked, but a header of its answer is missing or says something else. A gateway or a proxy on the way may have changed it.',
  'server error': () => 'The server failed where it has to answer. The guide: a 500 is an error of the server.',
  page: () => 'The hosted page, or the server behind it, does something else than expected.',
  'unread page': () =>
    'The hosted page does not show what was expected, or it shows it in words that the test does not know.',
  other: () => 'What came is not what was expected.',
};

const namedBy = ({ causes }: GuideTopic) =>
  `The guide names for such an answer: ${causes.join('; ')}. If none of these is true of your settings, the server is at fault.`;

/** What to do next, and what a client can do against it until the server is mended. */
export const ownSteps: ByDeviation<readonly string[]> = {
  'let through': (topic) => [
    'Repeat it: the answer in question has to be a refusal.',
    ...(topic?.steps ?? []).slice(0, 1).map((step) => `Until it is mended, keep to the guide: ${step}`),
  ],
  'told otherwise': () => ['Until it is mended, let your client decide by the status as well as by the code.'],
  'turned away': (topic) => topic?.steps ?? ['Compare the request in question with the documents.'],
  missing: () => ['Let your client do without what is missing, or stop with a clear error.'],
  'other value': () => ['Let your client go by the value that came, or stop with a clear error where it cannot.'],
  misshapen: () => ['Let your client check the answer before it uses it, and stop with a clear error.'],
  'same value': () => [
    'Let your client keep the value as one that stays good: store it safely, and end it at a sign-out.',
  ],
  'other than before': () => ['Let your client compare the two values itself, and stop when they differ.'],
  header: () => [
    'Repeat it from another network, to know whether something on the way changes headers.',
    'Let your client behave as if the header had come.',
  ],
  'server error': () => guide.help.steps,
  page: () => ['Look at the picture of the page and at its requests in the report. A client cannot prevent it.'],
  'unread page': () => [
    'Look at the picture of the page in the report.',
    'If it is there in other words, name it in a HOSTED_UI_… setting, which .env.example explains.',
  ],
  other: () => ['Repeat it, and compare the answer in question with what was expected.'],
};
