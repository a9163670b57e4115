import type { AllureFiles } from './files.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { explanationMarkdown } from '#reporters/failures/markdown.ts';
import { idOfResult, nameOfResult } from '#reporters/markup/address.ts';

/** What is said of the red tests, by the names of their results. */
export type AllureExplanations = ReadonlyMap<string, { markdown: string; script: string }[]>;

/** Of every red test, once for each of its red requirements. */
export function explanationsOf(failures: readonly Failure[]): AllureExplanations {
  const found = new Map<string, { markdown: string; script: string }[]>();
  for (const failure of failures) {
    for (const explanation of failure.explanations) {
      const name = nameOfResult(explanation);
      const heading = `**${failure.id}** (${failure.level}, ${failure.verdict}): ${failure.title}`;
      const markdown = `${heading}\n\n${explanationMarkdown(failure, explanation)}\n\nThe same requests with curl: \`repeat.sh\`, attached.`;
      found.set(name, [...(found.get(name) ?? []), { markdown, script: explanation.script }]);
    }
  }
  return found;
}

interface Explainable {
  uuid: string;
  description?: unknown;
  attachments: { name: string; source: string }[];
}

/**
 * A red result with its explanation where a reader looks first, and the script that repeats it as an attachment.
 * @param files where the attachment goes
 */
export function explained<Result extends Explainable>(
  result: Result,
  explanations: AllureExplanations,
  files: AllureFiles,
): Result {
  const told = explanations.get(result.uuid);
  const [first] = told ?? [];
  if (told === undefined || first === undefined) return result;
  const source = `${idOfResult(result.uuid)}-repeat.sh`;
  files.add(source, first.script);
  const description = told.map(({ markdown }) => markdown).join('\n\n---\n\n');
  const attachment = { name: 'repeat.sh', source, type: 'text/x-shellscript' };
  return { ...result, description, attachments: [attachment, ...result.attachments] };
}
