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
