/** The first 16 bytes as a UUID of this version. */
export function uuid(bytes: Buffer, version = 4): string {
  const hex = [...bytes.subarray(0, 16)].map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | (version << 4);
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const text = Buffer.from(hex).toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
