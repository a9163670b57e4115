const SHAPE = `viewBox="0 0 32 32"><rect width="32" height="32" rx="16" fill="#f2a65a"/><path d="M12 9a4 4 0 0 1 8 0" fill="none" stroke="#3b1a0a" stroke-width="2"/><path d="M10 11h12l1.5 11h-15zM9 24h14" fill="#3b1a0a" stroke="#3b1a0a" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/><path d="M16 14c2.2 2.4 2.4 5 0 6-2.400-1-2.200-3.600 0-6z" fill="#ffd9a0"/></svg>`;

export const MARK = `<svg class="mark" aria-hidden="true" ${SHAPE}`;
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
