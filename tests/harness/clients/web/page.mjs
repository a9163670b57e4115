// The part of the web app that runs in the browser. Each promise is a function, so that a fault is another function in its
// place: see faults.mjs. The server sends these functions to the browser as they are, so they know nothing but their argument.

export const page = {
  keep: (name, value) => sessionStorage.setItem(name, value),
  read: (name) => sessionStorage.getItem(name),
  drop: (name) => sessionStorage.removeItem(name),
  random: () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))),
  base64url: (text) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  newState: (app) => app.base64url(app.random()),
  newVerifier: (app) => app.base64url(app.random()),
  challengeOf: async (app, verifier) => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    return app.base64url(btoa(String.fromCharCode(...new Uint8Array(hash))));
  },
  isOwnState: (answered, own) => own !== null && answered === own,

  post: async (path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    return { ...(await answer.json()), ok: answer.ok };
  },

  show: (words, ...controls) => {
    document
      .querySelector('main')
      .replaceChildren(
        ...[words].flat().map((text) => Object.assign(document.createElement('p'), { textContent: text })),
        ...controls,
      );
  },
  button: (name, act) => Object.assign(document.createElement('button'), { textContent: name, onclick: act }),
  signInButton: (app) => app.button('Sign in', () => app.signIn(app)),

  signIn: async (app) => {
    const [state, verifier] = [app.newState(app), app.newVerifier(app)];
    app.keep('oauth_state', state);
    app.keep('code_verifier', verifier);
    const begun = await app.post('/api/start', { state, challenge: await app.challengeOf(app, verifier) });
    if (!begun.url) return app.show(begun.error, app.signInButton(app));
    app.wait(app, begun.url);
  },

  /** Nobody is sent away without a word: a page of the app says what comes, and how long there is time for it. */
  wait: (app, url) => {
    const end = Date.now() + 600_000;
    const tick = () => {
      const left = app.leftAt(end);
      const said = app.wordsFor(left);
      if (said.isOver) return app.show(said.words, app.signInButton(app));
      app.show(
        said.words,
        app.button('Continue to the sign-in page', () => location.assign(url)),
      );
      setTimeout(tick, 1000);
    };
    tick();
  },
  leftAt: (end) => Math.max(0, end - Date.now()),
  wordsFor: (left) => {
    if (left === 0) return { isOver: true, words: ['This sign-in has expired. Please start again.'] };
    const seconds = String(Math.floor((left % 60_000) / 1000)).padStart(2, '0');
    const warning = left < 60_000 ? ['Please complete login within 1 minute.'] : [];
    return { words: [`Time to sign in: ${Math.floor(left / 60_000)}:${seconds}`, ...warning] };
  },

  callback: async (app) => {
    const query = new URLSearchParams(location.search);
    const [state, verifier] = [app.read('oauth_state'), app.read('code_verifier')];
    app.forget(app);
    if (query.get('error') !== null) return app.denied(app);
    if (!app.isOwnState(query.get('state'), state))
      return app.stop(app, 'This answer is not for us: it may be an attack.');
    if (!app.hasVerifier(verifier)) return app.stop(app, 'What your sign-in needs is lost.');
    const done = await app.post('/api/finish', { code: query.get('code'), verifier });
    if (!done.ok) return app.stop(app, 'The sign-in did not work.');
    app.signedIn(app, done);
    await app.home(app);
  },
  forget: (app) => {
    app.drop('oauth_state');
    app.drop('code_verifier');
    history.replaceState(null, '', '/');
  },
  hasVerifier: (verifier) => verifier !== null,
  denied: (app) => app.show('You are not signed in.', app.signInButton(app)),
  stop: (app, why) => app.show([why, 'Please sign in again.'], app.signInButton(app)),
  signedIn: () => undefined,

  home: async (app) => {
    const me = await app.post('/api/me');
    if (!me.ok)
      return app.show(me.error ?? 'Welcome.', ...(me.isSignedIn ? [app.signOutButton(app)] : [app.signInButton(app)]));
    app.show(app.greeting(me), app.signOutButton(app));
  },
  greeting: ({ email }) => `You are signed in as ${email}.`,
  signOutButton: (app) =>
    app.button('Sign out', async () => {
      await app.post('/api/sign-out');
      app.show('You are signed out.', app.signInButton(app));
    }),

  main: (app) => (location.pathname === '/callback' ? app.callback(app) : app.home(app)),
};
