import { Agent, request } from 'node:http';

/** So many clients ask at once, each as soon as it has got an answer. */
const CLIENTS = 10;
/** In milliseconds: what is compiled while it runs counts in neither of two servers. */
const WARM_UP = 500;
const MEASURED = 1_000;
const ROUNDS = 3;

const agent = new Agent({ keepAlive: true });

export interface Ask {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The members of a successful answer. @throws Error if it was refused: a rate of refusals says nothing */
export function asked({ method, url, headers = {}, body = '' }: Ask): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Record<string, string>);
        else reject(new Error(`${method} ${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Makes one of the clients, which sends one request with each call. */
export type MakeClient = () => Promise<() => Promise<unknown>>;

/**
 * Requests a second of each, the best of several rounds. In each round everyone has a turn, so whatever else the machine does
 * meets all of them alike.
 */
export async function bestRates(contestants: Readonly<Record<string, MakeClient>>): Promise<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, make] of Object.entries(contestants)) {
      // Made anew, because a mock forgets the tokens of long ago.
      const clients = await Promise.all(Array.from({ length: CLIENTS }, make));
      await during(WARM_UP, clients);
      best[name] = Math.max(best[name] ?? 0, (await during(MEASURED, clients)) / (MEASURED / 1000));
    }
  }
  return best;
}

async function during(milliseconds: number, clients: readonly (() => Promise<unknown>)[]): Promise<number> {
  const end = performance.now() + milliseconds;
  let count = 0;
  await Promise.all(
    clients.map(async (ask) => {
      for (; performance.now() < end; count += 1) await ask();
    }),
  );
  return count;
}
