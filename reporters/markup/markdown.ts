/** A text that stands in Markdown as it is: nothing in it is markup, and no tag. */
export const markdownText = (text: string) => text.replace(/[\\`*_[\]<>|]/g, '\\$&');

/** Cells are text, but for what is marked as bold as a whole. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  const cells = rows.map((row) => row.map((cell) => (cell === '**alternative**' ? cell : markdownText(cell))));
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}
