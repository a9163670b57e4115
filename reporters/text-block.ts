/** How wide a terminal may be taken for granted. */
const WIDTH = 100;

/** A text broken at spaces, so that no line is wider than a terminal, unless a word is. */
export function textBlock(text: string, indent = ''): string[] {
  const room = WIDTH - indent.length;
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.trimEnd().split(/(?<=\S) /)) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.map((each) => `${indent}${each}`.trimEnd());
  });
}

/** A heading and what stands under it; nothing if that is nothing. */
export function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}
