// Clients about which nothing can be known. None is conformant, and none is accused.
const forEver = () => new Promise(() => setInterval(() => undefined, 60_000));

export const silent = {
  'does-nothing': {
    harm: 'Does nothing.',
    violates: [],
    inconclusive: 'everything',
    instead: { journey: () => undefined },
  },
  crashes: {
    harm: 'Crashes.',
    violates: [],
    inconclusive: 'everything',
    instead: {
      journey: () => {
        throw new Error('Cannot read properties of undefined');
      },
    },
  },
  'never-ends': {
    harm: 'Signs in and waits for ever.',
    violates: [],
    inconclusive: 'everything',
    instead: {
      call: forEver,
    },
  },
  'hangs-at-the-sign-out': {
    harm: 'Waits for ever where the person signs out.',
    violates: [],
    inconclusive: 'everything',
    instead: { endAtServer: forEver },
  },
  'hangs-at-a-challenge': {
    harm: 'Waits for ever where a one-time password is asked for.',
    violates: [],
    inconclusive: 'everything',
    instead: { loginWithCode: forEver },
  },
  'starts-without-end': {
    harm: 'Signs in again and again.',
    violates: [],
    inconclusive: 'everything',
    instead: {
      journey: async (me) => {
        for (;;) await me.signIn(me);
      },
    },
  },
};
