import { markdownText } from '../markup/markdown.ts';
import { OUR_READING, type Explanation, type Failure } from './failure.ts';

/** A failure in its five parts, for whoever reads Markdown. */
export function failureMarkdown(failure: Failure): string {
  const { id, title, level, verdict, cause, signature, waiver, explanations } = failure;
  const [first, ...others] = explanations;
  if (first === undefined) return '';
  const kind = [
    level,
    verdict,
    ...(cause === null ? [] : [cause]),
    ...(signature === null ? [] : [`signature \`${signature}\``]),
    ...(waiver === null ? [] : [`**waived by ${markdownText(waiver)}**`]),
  ].join(', ');
  const more = others.map((other) => `- ${markdownText(other.title)} (\`${other.file}\`)`);
  return [
    `### ${id} ${markdownText(title)} (${kind})`,
    explanationMarkdown(failure, first),
    `<details><summary>${first.project === 'client' ? 'The same as a script' : 'The same requests with curl'}</summary>\n\n${fence(first.script.trimEnd().split('\n'), 'sh')}\n\n</details>`,
    ...(more.length > 0 ? [`**Further red tests of ${id}**`, more.join('\n')] : []),
  ].join('\n\n');
}

/** The five parts of one red test, but for the script that repeats it. */
export function explanationMarkdown({ says }: Pick<Failure, 'says'>, explained: Explanation): string {
  const { title, file, expected, about, likelyCause, nextSteps, guide, command } = explained;
  return [
    '**1. What the documents say**',
    says.map((claim) => `- ${claim.id}: ${markdownText(claim.says)} ${sourceOf(claim)}`).join('\n') || OUR_READING,
    '**2. What was expected**',
    quote(expected || title),
    `**3. What was seen** in the test “${markdownText(title)}” (\`${file}\`)`,
    ...(about === '' ? [] : [markdownText(about)]),
    fence(diffLines(explained), 'diff'),
    `**4. Likely cause and next step**, by the guide’s [${markdownText(guide.title)}](${guide.url}) (${guide.lines})`,
    markdownText(likelyCause),
    nextSteps.map((step, index) => `${index + 1}. ${markdownText(step)}`).join('\n'),
    '**5. Repeat it**',
    fence([command], 'sh'),
  ].join('\n\n');
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
