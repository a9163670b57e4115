import { connect } from 'node:net';
import { expect } from '@playwright/test';
import type { OddityName } from '#mock/looks/oddities.ts';
import { oddityNames } from '#mock/looks/oddities.ts';
import { holdBack } from '#mock/looks/oddities/lateness.ts';
import { createRandom } from '#mock/looks/oddities/random.ts';
import { openPage } from './browser.ts';
import type { Answer, Flow } from '../protocol/flow.ts';
import { test, textIn } from '../protocol/flow.ts';

const SEED = 'harness';
/** How many members each has as documented: a registration, the user in it, a refusal. */
const [ENVELOPE, USER, REFUSAL] = [3, 17, 2];

/** The answer to a login as it stands on the wire. */
function onTheWire({ mock, client, users }: Flow): Promise<string> {
  const { email, password } = users.plain;
  const body = JSON.stringify({ email, password });
  const head = ['POST /v1/auth/login HTTP/1.1', 'host: mock', `x-client-key: ${client.key}`];
  const type = ['content-type: application/json', `content-length: ${body.length}`];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(mock.baseUrl).port), '127.0.0.1');
    const received: string[] = [];
    socket.setEncoding('utf8').on('error', reject);
    socket.on('data', (text: string) => {
      received.push(text);
      // The whole answer: a mock that keeps connections open would keep this one too.
      if (/\}\s*(0\r\n\r\n)?$/.test(text)) socket.end();
    });
    socket.on('close', () => resolve(received.join('')));
    socket.write([...head, ...type, '', body].join('\r\n'));
  });
}

/** The first step of a registration and the second: the answer with an object inside. */
async function onboarding(flow: Flow): Promise<Answer> {
  const email = 'new@example.com';
  const sent = await flow.send('POST', '/v1/auth/register/email/send', { json: { email } });
  const contactVerificationId = textIn(sent, 'contactVerificationId');
  const verificationCode = flow.mock.outbox.latest(contactVerificationId);
  const consent = { countryOfResidence: 'GB', allowMarketing: false, allowSms: false };
  return flow.send('POST', '/v1/auth/register/email/verify', {
    json: { email, password: 'a password', verificationCode, contactVerificationId, ...consent },
  });
}

const sizeOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value).length : 0);

/** Milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function orders(flow: Flow): Promise<string[]> {
  const answers = await Promise.all(Array.from({ length: 8 }, () => flow.login()));
  return answers.map(({ body }) => Object.keys(body).join());
}

/** The order in which the answers to requests of one moment come. */
async function arrivals(flow: Flow): Promise<number[]> {
  const came: number[] = [];
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => flow.send('GET', '/v1/unknown').then(() => came.push(index))),
  );
  return came;
}

async function shapes(flow: Flow): Promise<string> {
  const { access, refresh } = await flow.tokens();
  const session = Buffer.from((await flow.sessionToken()).split('.')[0] ?? '', 'base64url').toString();
  const lengths = [access, refresh, await flow.code()].map(({ length }) => length);
  return [...lengths, session, flow.users.plain.id].join('\n');
}

/** What shows each oddity from outside: whether an answer has it. */
const signs: Record<OddityName, (flow: Flow) => Promise<boolean>> = {
  'texts-reworded': async (flow) => {
    const [unknown, wrong] = [await flow.send('GET', '/v1/unknown'), await flow.login(flow.users.disabled)];
    return unknown.body['message'] !== 'Not found' && wrong.body['message'] !== 'Your account has been disabled';
  },
  'members-added': async (flow) => {
    const { body } = await onboarding(flow);
    const refusal = (await flow.exchange('unknown')).body;
    return sizeOf(body) > ENVELOPE && sizeOf(body['user']) > USER && sizeOf(refusal) > REFUSAL;
  },
  'members-shuffled': async (flow) => new Set(await orders(flow)).size > 1,
  'json-respelt': async (flow) => {
    const { text } = await flow.exchange('unknown');
    return text !== JSON.stringify(JSON.parse(text));
  },
  'headers-added': async (flow) => {
    const wire = await onTheWire(flow);
    return /^Content-Type: application\/json;/im.test(wire) && /^(Server|SERVER): /m.test(wire);
  },
  'bodies-chunked': async (flow) => {
    const wire = await onTheWire(flow);
    return /^transfer-encoding: chunked/im.test(wire) && !/^content-length/im.test(wire);
  },
  'connections-closed': async (flow) => /^connection: close/im.test(await onTheWire(flow)),
  'answers-late': async (flow) => {
    // However fast the machine, none comes sooner than it may, within the millisecond that timers are exact. However busy it
    // is, one of many does where none is held back: it would have to be slow by as much as each would be late.
    for (let number = 1; number <= 40; number += 1) {
      const held = holdBack(createRandom(`${SEED} answers-late ${number}`));
      if ((await timeOf(() => flow.send('GET', '/v1/unknown'))) < held - 1) return false;
    }
    return true;
  },
  'credentials-reshaped': async (flow) => (await flow.sessionToken()).length > 500 && /[A-F]/.test(flow.users.plain.id),
};

for (const name of oddityNames) {
  test(`${name}: shows, and only where it is asked for`, async ({ start, flow }) => {
    const odd = await start({ oddities: { seed: SEED, names: [name] } });

    expect(await signs[name](odd), 'odd').toBe(true);
    expect(await signs[name](flow), 'not asked for').toBe(false);
  });
}

test('answers that come late overtake each other', async ({ start }) => {
  const flow = await start({ oddities: { seed: SEED, names: ['answers-late'] } });

  // The first ones open the connections, one after the other: on a busy machine that takes longer than any is held back.
  await arrivals(flow);
  const order = await arrivals(flow);

  expect(order).not.toEqual(order.toSorted((one, other) => one - other));
});

test('a text that a document prints is never reworded', async ({ start }) => {
  const flow = await start({ oddities: { seed: SEED, names: ['texts-reworded'] } });

  const { body } = await flow.initiate({ code_challenge: undefined });

  expect(body['error_description']).toBe('Missing required parameter: code_challenge');
});

test('one seed gives the same oddities twice, another seed gives others', async ({ start }) => {
  const names = oddityNames.filter((name) => name !== 'answers-late');
  const lookOf = async (seed: string) => {
    const { text, headers } = await (await start({ oddities: { seed, names } })).exchange('unknown');
    return [text, ...[...headers].filter(([header]) => header !== 'date').map((pair) => pair.join(': '))].join('\n');
  };

  const [first, again, other] = [await lookOf(SEED), await lookOf(SEED), await lookOf('another')];

  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('one seed gives credentials of one shape, and never the same credential', async ({ start }) => {
  const oddities = { seed: SEED, names: ['credentials-reshaped'] as const };
  const [flow, again] = [await start({ oddities, seed: 'x' }), await start({ oddities, seed: 'x' })];

  expect(await shapes(again)).toBe(await shapes(flow));
  expect((await again.tokens()).access).not.toBe((await again.tokens()).access);
});

for (const seed of Array.from({ length: 12 }, (_, index) => `${SEED} ${index}`)) {
  test(`${seed}: everything odd at once leaves the documented way as it is`, async ({ start }) => {
    const flow = await start({ oddities: { seed, names: oddityNames }, skin: 'lanternhouse' });

    const { access, refresh } = await flow.tokens();
    const renewed = await flow.refresh(refresh);
    const page = await openPage(flow);

    expect((await flow.me(access)).body).toMatchObject({ email: flow.users.plain.email });
    expect(renewed.body).toMatchObject({ expires_in: 21_600 });
    expect((await flow.exchange('unknown')).body).toMatchObject({ error: 'invalid_grant' });
    expect((await flow.sendOtp()).body).toMatchObject({ success: true });
    expect(page.status).toBe(200);
  });
}
