/** Longer than any secret that is written in parts. */
const LONGEST = 10_000;

/**
 * Changes what is written to the terminal as text. A secret may come in two parts: the end of a text, if a secret could begin
 * there, waits for what comes next. Returns the way back.
 * @param secrets that may have spaces in them; others have none
 */
export function maskTerminal(mask: (text: string) => string, secrets: readonly string[] = []): () => void {
  const releases = [process.stdout, process.stderr].map((stream) => maskStream(stream, mask, secrets));
  return () => releases.forEach((release) => release());
}

function maskStream(stream: NodeJS.WriteStream, mask: (text: string) => string, secrets: readonly string[]) {
  const write = stream.write.bind(stream);
  let waiting = '';
  stream.write = (chunk: string | Uint8Array, ...rest: [never?, never?]): boolean => {
    const text = waiting + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    waiting = openEnd(text, secrets);
    return write(mask(text.slice(0, text.length - waiting.length)), ...rest);
  };
  const flush = () => {
    if (waiting !== '') write(mask(waiting));
    waiting = '';
  };
  // Who came last writes to those before, so its last words come first.
  process.prependOnceListener('exit', flush);
  return () => {
    process.off('exit', flush);
    flush();
    stream.write = write;
  };
}

/** The end of a text that may be the beginning of a secret: an unfinished word, or the beginning of a secret with spaces. */
export function openEnd(text: string, secrets: readonly string[]): string {
  const longest = Math.max(unfinishedWord(text), ...secrets.map((secret) => beginningAtEnd(text, secret)));
  if (longest > LONGEST) return '';
  const end = text.length - longest;
  // What ends as an unfinished word may be the last word of a secret: it stays whole.
  return text.slice(Math.min(end, ...secrets.map((secret) => startOfCut(text, secret, end))));
}

/** Where a secret begins that would be cut at this place; the place itself, if there is none. */
function startOfCut(text: string, secret: string, end: number): number {
  const start = text.lastIndexOf(secret, end);
  return start >= 0 && start + secret.length > end ? start : end;
}

/** How many characters a word has at the end of a text, with the colours in it; colours alone are none. */
function unfinishedWord(text: string): number {
  let length = 0;
  while (length <= LONGEST && /[!-~\u001b]/.test(text.charAt(text.length - length - 1))) length += 1;
  const word = text.slice(text.length - length);
  return word.replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, '') === '' ? 0 : length;
}

/** How many characters of a secret, but not all, stand at the end of a text. */
function beginningAtEnd(text: string, secret: string): number {
  for (let length = Math.min(secret.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) return length;
  }
  return 0;
}
