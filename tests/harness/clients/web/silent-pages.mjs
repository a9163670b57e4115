// Pages by which nothing can be judged: nothing happens, or nothing ends. Rows as in `faults.mjs`.
export const silent = {
  'page-stays-empty': {
    harm: 'Shows nothing.',
    violates: [],
    inconclusive: 'everything',
    page: { main: () => undefined },
  },
  'page-crashes': {
    harm: 'Crashes.',
    violates: [],
    inconclusive: 'everything',
    page: {
      main: () => {
        throw new Error('Cannot read properties of undefined');
      },
    },
  },
  'page-never-rests': {
    harm: 'Asks its server without end.',
    violates: [],
    inconclusive: 'everything',
    page: {
      main: async (app) => {
        app.show('Welcome.', app.signInButton(app));
        for (;;) await app.post('/api/me');
      },
    },
  },
  'page-starts-without-end': {
    harm: 'Starts a sign-in again and again.',
    violates: [],
    inconclusive: 'everything',
    page: {
      main: async (app) => {
        app.show('Welcome.', app.signInButton(app));
        for (;;) await app.post('/api/start', { state: app.newState(app), challenge: app.newVerifier(app) });
      },
    },
  },
};
