import { extname } from 'node:path';
import { zipSync } from 'fflate';
import { html } from '../markup/html.ts';
import { htmlPage } from '../markup/page.ts';
import type { Leak } from '../verdicts/formats/redaction.ts';
import { textOf } from './decoding.ts';

/** Finds the leaks of a part. */
type Look = (part: string) => readonly Leak[];

/**
 * What stands in the place of an artefact that holds a secret. It is of the same kind, so that whoever reads it can: JSON
 * keeps its shape and loses the texts that leak, anything else is replaced as a whole.
 */
export function withheld(name: string, content: Uint8Array, leaks: readonly Leak[], look: Look): Uint8Array {
  const notice = noticeOf(leaks);
  const text = textOf(content);
  const json = text === null ? undefined : withheldJson(text, notice, look);
  if (json !== undefined) return Buffer.from(json);
  switch (extname(name)) {
    case '.html':
      return Buffer.from(
        htmlPage(
          'Withheld',
          html`<main>
            <h1>Withheld</h1>
            <p>${notice}</p>
          </main>`,
        ),
      );
    case '.xml':
      return Buffer.from(junitOf(notice));
    case '.sh':
      return Buffer.from(`# ${notice}\nexit 1\n`);
    case '.zip':
      return zipSync({ 'WITHHELD.txt': Buffer.from(`${notice}\n`) });
    case '.png':
      return Buffer.from(EMPTY_PICTURE, 'base64');
    default:
      return Buffer.from(`${notice}\n`);
  }
}

/** One line for people: which secret, how it was recognised, and what to do. */
export function noticeOf(leaks: readonly Leak[]): string {
  const kinds = [...new Set(leaks.map(describe))].join('; ');
  return `Withheld, because a secret was in it: ${kinds}. Do not pass on anything of this run; find what let it through.`;
}

/** `refresh_token, by its print, in base64 in a zip`. */
export function describe({ net, kind, encoding }: Leak): string {
  const by = {
    canary: 'by its canary',
    'configured secret': 'by its value',
    print: 'by its print',
    form: 'by its form',
  };
  return `${kind} (${by[net]}${[...encoding]
    .reverse()
    .map((each) => `, in ${each}`)
    .join('')})`;
}

/** JSON, or lines of JSON as in a journal, without its leaking texts. Undefined for what is neither, or leaks all the same. */
function withheldJson(text: string, notice: string, look: Look): string | undefined {
  const whole = parse(text);
  const lines = whole === undefined ? text.split('\n').map((line) => (line === '' ? '' : parse(line))) : [whole];
  if (lines.includes(undefined)) return undefined;
  const clean = lines.map((line) => (line === '' ? '' : JSON.stringify(withoutLeaks(line, notice, look)))).join('\n');
  return look(clean).length === 0 ? clean : undefined;
}

function withoutLeaks(value: unknown, notice: string, look: Look): unknown {
  if (typeof value === 'string') return look(value).length > 0 ? notice : value;
  if (typeof value === 'number') return look(String(value)).length > 0 ? 0 : value;
  if (Array.isArray(value)) return value.map((item) => withoutLeaks(item, notice, look));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member], index) => {
    return [look(name).length > 0 ? `withheld ${index + 1}` : name, withoutLeaks(member, notice, look)] as const;
  });
  const clean = Object.fromEntries(members);
  // A result of Allure's that lost its message explains nothing any more.
  const isResult = 'uuid' in clean && 'status' in clean && look(JSON.stringify(value)).length > 0;
  return isResult ? { ...clean, status: 'broken' } : clean;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const junitOf = (notice: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites tests="1" errors="1"><testsuite name="withheld" tests="1" errors="1">` +
  `<testcase name="withheld"><error message="${notice.replaceAll(/[<>&"]/g, ' ')}"/></testcase></testsuite></testsuites>\n`;

/** One transparent point. */
const EMPTY_PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
