/** How wide a terminal may be taken for granted. */
const WIDTH = 100;

/**
 * A text broken at spaces, so that no line is wider than a terminal, unless a word is.
 * @param indent of each line
 * @param hanging of the lines that a long one is broken into, but for the first
 */
export function textBlock(text: string, indent = '', hanging = indent): string[] {
  const room = WIDTH - Math.max(indent.length, hanging.length);
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.trimEnd().split(/(?<=\S) /)) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.map((each, index) => `${index === 0 ? indent : hanging}${each}`.trimEnd());
  });
}

/** A heading and what stands under it; nothing if that is nothing. */
export function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}
