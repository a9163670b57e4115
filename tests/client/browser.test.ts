import {
  CALL,
  carrying,
  codeChallenge,
  demandOffer,
  expect,
  granted,
  premise,
  startsAnew,
  stepsOf,
  test,
  titlesOf,
  verifies,
  wordsOf,
  type Journey,
  type Look,
  type Step,
} from '#fixtures/client/index.ts';

const exchanges = ({ steps }: Journey) => granted(steps, 'authorization_code');
const tokensOf = ({ steps }: Journey) =>
  new Set(steps.flatMap(({ got }) => [got['access_token'] ?? [], got['refresh_token'] ?? []].flat()));

/** What a web app shows and keeps; a client without a browser is not asked. */
function looksOf({ web }: Journey): readonly Look[] {
  demandOffer('web', web !== undefined);
  return web?.looks ?? [];
}

/** At which moments one of these values stands in a text. */
const momentsWith = (looks: readonly Look[], values: Iterable<string>, textOf: (look: Look) => string) => {
  const all = [...values];
  return looks.filter((look) => all.some((value) => textOf(look).includes(value))).map(({ moment }) => moment);
};

/** A look that could not be taken shows nothing. */
function demandLooks({ web, isOpen }: Journey) {
  const moments = web?.looks.map(({ moment }) => moment) ?? [];
  premise(
    isOpen || (moments.includes('callback') && moments.includes('signed in')),
    'the page can be looked at, at its callback and signed in',
  );
}

test('it gives no browser the secret key', verifies('APP-060'), async ({ app }) => {
  await app.meets('storage-read', (journey) => {
    const looks = looksOf(journey);
    const { secretKey = '', given = [] } = journey.web ?? {};
    const answers = given.filter((text) => text !== '');
    const places = answers.filter((text) => text.includes(secretKey));
    expect(places.length).toShow('answers of the app to the browser that hold the secret key', 0);
    expect(momentsWith(looks, [secretKey], ({ address }) => address)).toShow(
      'moments at which the address holds it',
      [],
    );
    premise(answers.length > 0, 'the answers of the app can be read');
    demandLooks(journey);
  });
});

test('its states do not outlive the session', verifies('APP-061'), async ({ app }) => {
  await app.meets('storage-read', (journey) => {
    const states = journey.of('initiate').flatMap(({ sent }) => sent['state'] ?? []);
    const found = momentsWith(looksOf(journey), states, ({ lasting }) => lasting);
    expect(found).toShow('moments at which a state is in the local storage', []);
    demandLooks(journey);
  });
});

test('its verifiers do not outlive the session', verifies('APP-062'), async ({ app }) => {
  await app.meets('storage-read', (journey) => {
    const verifiers = exchanges(journey).flatMap(({ sent }) => sent['code_verifier'] ?? []);
    const found = momentsWith(looksOf(journey), verifiers, ({ lasting }) => lasting);
    expect(found).toShow('moments at which a verifier is in the local storage', []);
    premise(journey.isOpen || verifiers.length > 0, 'the app exchanges its code');
    demandLooks(journey);
  });
});

test(
  'its tokens are in no storage that outlives the session or that cookies open',
  verifies('APP-063'),
  async ({ app }) => {
    await app.meets('storage-read', (journey) => {
      const [looks, tokens] = [looksOf(journey), tokensOf(journey)];
      const lasting = momentsWith(looks, tokens, (look) => look.lasting);
      expect(lasting).toShow('moments at which a token is in the local storage', []);
      const open = momentsWith(looks, tokens, (look) => look.open);
      expect(open).toShow('moments at which a token is in a cookie that scripts can read', []);
      premise(journey.isOpen || tokens.size > 0, 'the app gets tokens');
      demandLooks(journey);
    });
  },
);

test('its page and its address show no token', verifies('APP-064'), async ({ app }) => {
  await app.meets('storage-read', (journey) => {
    const [looks, tokens] = [looksOf(journey), tokensOf(journey)];
    expect(momentsWith(looks, tokens, ({ text }) => text)).toShow('moments at which a token stands on the page', []);
    expect(momentsWith(looks, tokens, ({ address }) => address)).toShow('moments at which the address holds one', []);
    premise(journey.isOpen || tokens.size > 0, 'the app gets tokens');
    demandLooks(journey);
  });
});

test('it starts anew without its verifier', verifies('APP-065'), async ({ app }) => {
  await app.meets('verifier-lost', (journey) => {
    const challenges = journey.of('initiate').map(({ sent }) => sent['code_challenge']);
    // The server of an app may have kept it, too.
    const isRight = ({ sent }: Step) => challenges.includes(codeChallenge(sent['code_verifier'] ?? ''));
    const [right, wrong] = [exchanges(journey).some(isRight), exchanges(journey).filter((step) => !isRight(step))];
    expect(titlesOf(wrong)).toShow('exchanges without the verifier of the sign-in', []);
    expect(right || startsAnew(journey)).toHold('a new sign-in starts', 'no new sign-in starts');
  });
});

test('it stops at a state that it cannot compare', verifies('APP-071'), async ({ app }) => {
  await app.meets('storage-emptied', (journey) => {
    expect(titlesOf(carrying(journey.after, journey.fault?.got['code']))).toShow(
      'requests with the code of an answer whose state could not be compared',
      [],
    );
  });
});

test('it exchanges a code once if its answer comes twice', verifies('APP-070'), async ({ app }) => {
  await app.meets('callback-again', (journey) => {
    const again = carrying(exchanges(journey), journey.fault?.got['code']).slice(1);
    expect(titlesOf(again)).toShow('exchanges of a code beyond the first', []);
  });
});

test('it stays signed out after a denial', verifies('APP-066'), async ({ app }) => {
  await app.meets('denied', (journey) => {
    // An app may offer another sign-in at once.
    const { after, restart } = journey;
    const untilRestart = restart ? after.slice(0, after.indexOf(restart)) : after;
    const further = stepsOf(untilRestart, 'token', ...CALL);
    expect(titlesOf(further)).toShow('requests of an app that was denied', []);
  });
});

/** A page at its moments while a sign-in is under way. */
async function watch(
  app: { meets: (name: 'time-passes', judge: (journey: Journey) => void) => Promise<void> },
  judge: (at: (moment: string) => Look, journey: Journey) => void,
) {
  await app.meets('time-passes', (journey) => {
    const looks = looksOf(journey);
    // A page that got restless was not looked at any more.
    if (journey.isOpen) return;
    judge((moment) => {
      const look = looks.find((each) => each.moment === moment);
      demandOffer('ownPage', look !== undefined);
      return look as Look;
    }, journey);
  });
}

const numbers = ({ text }: Look) => text.match(/\d+/g)?.join(' ') ?? '';
/** A time in words, which changes without saying anything new. */
const TIMES = /(\band\s+)?\d+\s*(hours?|hrs?|minutes?|mins?|seconds?|secs?|[hms])\b/gi;
const words = ({ text, style }: Look) =>
  `${wordsOf(text.replaceAll(TIMES, '').replaceAll(/\d/g, '')).join(' ')} ${style}`;
const below = ({ text }: Look) => text.match(/(?<![\w.])[-−]\d+/g)?.length ?? 0;

test('its page counts down', verifies('APP-067'), async ({ app }) => {
  await watch(app, (at) => {
    const isCounting = numbers(at('0:01')) !== numbers(at('8:30'));
    expect(isCounting).toHold('a number on the page changes with time', 'none changes');
  });
});

test('its page says that a sign-in has expired', verifies('APP-068'), async ({ app }) => {
  await watch(app, (at, journey) => {
    const [warned, end] = [at('9:02'), at('10:00')];
    const hasLeft = end.address !== warned.address || journey.of('initiate').length > 1;
    const isOther = hasLeft || words(warned) !== words(end);
    expect(isOther).toHold('the page is another after ten minutes', 'it is the same as before');
    const more = below(at('10:30')) > below(at('0:01'));
    expect(!more).toHold('the page shows no time below zero', 'it shows one');
  });
});

test('its page warns in the last minute', verifies('APP-069'), async ({ app }) => {
  await watch(app, (at) => {
    expect(words(at('8:30')) !== words(at('9:02'))).toHold(
      'the page says something new in the last minute',
      'it says the same as before',
    );
  });
});
