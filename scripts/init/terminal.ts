import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Desk } from './initialise.ts';

/** The terminal of this process. What is secret is typed unseen. */
export function terminal(): Desk & { close: () => void } {
  let isHidden = false;
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      if (!isHidden) process.stdout.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  return {
    say: (line) => console.log(line),
    ask: async (question, { isSecret }) => {
      process.stdout.write(`${question}: `);
      isHidden = isSecret;
      const answer = await lines.question('');
      isHidden = false;
      if (isSecret) process.stdout.write('\n');
      return answer;
    },
    close: () => lines.close(),
  };
}
