/** Changes what is written to the terminal as text. Returns the way back. */
export function maskTerminal(mask: (text: string) => string): () => void {
  const releases = [process.stdout, process.stderr].map((stream) => maskStream(stream, mask));
  return () => releases.forEach((release) => release());
}

function maskStream(stream: NodeJS.WriteStream, mask: (text: string) => string): () => void {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, ...rest: [never?, never?]): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return write(mask(text), ...rest);
  };
  return () => {
    stream.write = write;
  };
}
