const SHAPE = `viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#f2a65a"/><g fill="#3b1a0a" stroke="#3b1a0a" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"><path d="M13.5 7a2.5 2.5 0 0 1 5 0" fill="none"/><path d="M11 11l2-3.5h6l2 3.5z"/><path d="M11 11l-1 11h12l-1-11" fill="#ffe0b0"/><path d="M9.5 25h13l-.5-3h-12z"/></g><path d="M16 12.5c3 3 3.2 7.5 0 8.5-3.2-1-3-5 0-8.5z" fill="#d9541e"/></svg>`;

export const MARK = `<svg aria-hidden="true" ${SHAPE}`;
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" ${SHAPE}`;

/** A row of houses at night, some of them awake: x, width, height, and which of its windows are lit. */
const HOUSES = [
  [0, 74, 96, '0110'],
  [70, 60, 138, '100101'],
  [126, 84, 84, '0100'],
  [206, 58, 120, '011000'],
  [260, 78, 104, '1001'],
  [334, 66, 146, '010010'],
] as const;
const GROUND = 200;

export const STREET = `<svg class="street" aria-hidden="true" viewBox="0 0 400 200" preserveAspectRatio="xMidYMax slice"><circle cx="312" cy="34" r="15" fill="#ffe2b8" opacity=".85"/>${HOUSES.map(
  ([x, width, height, lit], index) => house(x, width, height, lit, index % 2 ? '#2a1206' : '#1f0d04'),
).join('')}</svg>`;

function house(x: number, width: number, height: number, lit: string, wall: string): string {
  const [top, right] = [GROUND - height, x + width];
  const windows = lit.split('').map((light, index) => {
    const [column, row] = [index % 2, Math.floor(index / 2)];
    const at = `x="${x + width * (column ? 0.6 : 0.2)}" y="${top + 18 + row * 36}" width="${width * 0.2}" height="20" rx="2"`;
    return `<rect ${at} fill="${light === '1' ? '#ffc371' : '#4a2410'}"/>`;
  });
  return `<path d="M${x} ${GROUND}V${top}L${x + width / 2} ${top - 26}L${right} ${top}V${GROUND}Z" fill="${wall}"/>${windows.join('')}`;
}
