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
    unclear: ['APP-036', 'APP-037', 'APP-038'],
    instead: { endAtServer: forEver },
  },
  'hangs-at-a-challenge': {
    harm: 'Waits for ever where a one-time password is asked for.',
    violates: [],
    inconclusive: 'everything',
    unclear: ['APP-017', 'APP-018'],
    instead: { loginWithCode: forEver },
  },
  'hangs-at-an-ended-token': {
    harm: 'Waits for ever where it should refresh.',
    violates: [],
    inconclusive: 'everything',
    unclear: ['APP-030', 'APP-031', 'APP-032', 'APP-033'],
    instead: { onEndedToken: forEver },
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
