import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Unfinished, type Desk } from './initialise.ts';

/** The terminal of this process. What is secret is typed unseen. */
export function terminal(): Desk & { close: () => void } {
  let isHidden = false;
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      if (!isHidden) process.stdout.write(chunk);
      done();
    },
  });
  // Without a history: an arrow key would show what was typed unseen.
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  const over = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new Unfinished('Nothing was written: the questions were not all answered.')));
  });
  // Nobody may be asking when the terminal is closed.
  over.catch(() => undefined);
  return {
    say: (line) => console.log(line),
    ask: async (question, { isSecret }) => {
      process.stdout.write(`${question}: `);
      isHidden = isSecret;
      const answer = await Promise.race([lines.question(''), over]);
      isHidden = false;
      if (isSecret) process.stdout.write('\n');
      return answer;
    },
    close: () => lines.close(),
  };
}
