import { markdownText } from '../markup/markdown.ts';
import { checkLine } from './contrast.ts';
import { OUR_READING, type Explanation, type Failure } from './failure.ts';
import { toldExchanges } from './told-exchanges.ts';

/** More checks that failed in one test tell nothing new. */
const CHECKS = 6;

/**
 * A failure in its five parts, for whoever reads Markdown.
 * @param script where the script that repeats it lies
 */
export function failureMarkdown(failure: Failure, script: string): string {
  const { id, title, level, signature, waiver, explanations } = failure;
  const [first, ...others] = explanations;
  if (first === undefined) return '';
  const kind = [
    level,
    standingOf(failure),
    ...(signature === null ? [] : [`signature \`${signature}\``]),
    ...(waiver === null ? [] : [`**waived by ${markdownText(waiver)}**`]),
  ].join(', ');
  const more = others.map((other) => `- ${markdownText(other.title)} (\`${other.file}\`)`);
  return [
    `### ${id} ${markdownText(title)} (${kind})`,
    explanationMarkdown(failure, first),
    `As a script: [${script}](${script})`,
    ...exchangesOf(first),
    ...(more.length > 0 ? [`**Further red tests of ${id}**`, more.join('\n')] : []),
  ].join('\n\n');
}

/** `violated`, or why it is inconclusive: the same words wherever it is told. */
function standingOf({ verdict, cause, because }: Failure): string {
  if (because !== null) return `${verdict}, probably because of ${because}`;
  return cause === null ? verdict : `${verdict}, ${cause}`;
}

/** What went over the wire; what the finding is about is told whole. */
function exchangesOf(explained: Explanation): string[] {
  const { all, told } = toldExchanges(explained);
  if (told.length === 0) return [];
  const lines = told.map(({ number, title, notes }) =>
    [`- ${number}: ${markdownText(title)}`, ...notes.map((note) => `**${note}**`)].join(' · '),
  );
  const whole = told.flatMap(({ number, text }) =>
    text === null ? [] : [`Exchange ${number}:`, fence(text.split('\n'), '')],
  );
  const head = told.length === all ? 'Its exchanges:' : `Of its ${all} exchanges:`;
  return [head, lines.join('\n'), ...whole];
}

/** The five parts of one red test, but for the script that repeats it. */
export function explanationMarkdown({ says }: Pick<Failure, 'says'>, explained: Explanation): string {
  const { title, file, expected, about, likelyCause, nextSteps, guide, command } = explained;
  const heading = guide && `, by the guide’s [${markdownText(guide.title)}](${guide.url}) (${guide.lines})`;
  return [
    '**1. What the documents say**',
    says.map((claim) => `- ${claim.id}: ${markdownText(claim.says)} ${sourceOf(claim)}`).join('\n') || OUR_READING,
    '**2. What was expected**',
    quote(expected || title),
    `**3. What was seen** in the test “${markdownText(title)}” (\`${file}\`)`,
    ...(about === '' ? [] : [markdownText(about)]),
    fence(diffLines(explained), 'diff'),
    ...judgedOf(explained),
    ...checksOf(explained),
    `**4. Likely cause and next step**${heading ?? ''}`,
    markdownText(likelyCause),
    nextSteps.map((step, index) => `${index + 1}. ${markdownText(step)}`).join('\n'),
    '**5. Repeat it**',
    fence([command], 'sh'),
  ].join('\n\n');
}

/** Where a reader of the exchanges has to look. */
function judgedOf(explained: Explanation): string[] {
  const lines = toldExchanges(explained).told.flatMap(({ number, title, notes, text }) =>
    text === null ? [] : [`Exchange ${number}, ${markdownText(title)}: ${notes.join(', ')}.`],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** What else the test found. */
function checksOf({ also }: Explanation): string[] {
  if (also.length === 0) return [];
  const lines = also.slice(0, CHECKS).map((check) => `- ${markdownText(checkLine(check))}`);
  const more = also.length > CHECKS ? [`- and ${also.length - CHECKS} more`] : [];
  return ['The same test found further:', [...lines, ...more].join('\n')];
}

const sourceOf = ({ document, place, url }: Failure['says'][number]) =>
  url === '' ? `(${document}, ${place})` : `([${document}](${url}), ${place})`;

/** What was expected and what was seen, line by line: `-` and `+`, as in every diff. */
function diffLines({ expected, seen, differences }: Pick<Explanation, 'expected' | 'seen' | 'differences'>): string[] {
  if (differences.length === 0) return [...marked('-', expected), ...marked('+', seen)];
  const lines = differences.flatMap(({ what, expected: wanted, seen: got }) => [
    ...marked('-', `${what}: ${wanted}`),
    ...marked('+', `${what}: ${got}`),
  ]);
  return [...marked(' ', seen), ...lines];
}

const marked = (sign: string, text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${sign} ${line}`);

const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${markdownText(line)}`)
    .join('\n');

/** A fence longer than any in the text. */
function fence(lines: readonly string[], language: string): string {
  const marks = lines.join('\n').match(/`{3,}/g) ?? [];
  const mark = '`'.repeat(Math.max(3, ...marks.map(({ length }) => length + 1)));
  return [`${mark}${language}`, ...lines, mark].join('\n');
}
