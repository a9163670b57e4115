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
  'page-cannot-be-read': {
    harm: 'Lets nobody look at it.',
    violates: [],
    about: ['APP-060', 'APP-061', 'APP-062', 'APP-063', 'APP-064'],
    inconclusive: 'everything',
    page: {
      main: (app) => {
        document.querySelectorAll = () => {
          throw new Error('Nobody looks here.');
        };
        return location.pathname === '/callback' ? app.callback(app) : app.home(app);
      },
    },
  },
  'form-cannot-be-sent': {
    harm: 'Asks for a password and has no button.',
    violates: [],
    about: ['APP-001', 'APP-036'],
    inconclusive: 'everything',
    page: {
      wait: (app) => {
        const field = Object.assign(document.createElement('input'), { type: 'password' });
        app.show('Please sign in.', field);
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
    harm: 'Starts a sign-in again and again, whatever it is answered.',
    // Where it is refused, that is a storm.
    violates: ['APP-014', 'APP-015'],
    inconclusive: 'all the rest',
    unclear: ['APP-001', 'APP-036', 'APP-063'],
    page: {
      main: async (app) => {
        app.show('Welcome.', app.signInButton(app));
        for (;;) await app.post('/api/start', { state: app.newState(app), challenge: app.newVerifier(app) });
      },
    },
  },
};
