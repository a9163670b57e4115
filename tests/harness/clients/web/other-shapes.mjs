// Apps of another shape that do nothing wrong. Rows as in `faults.mjs`; `about` says what each of them is about.
export const otherShapes = {
  'asks-before-it-signs-out': {
    harm: 'None: asks whether the person means it.',
    violates: [],
    about: ['APP-036', 'APP-037', 'APP-038'],
    isConformant: true,
    page: {
      signOutButton: (app) =>
        app.button('Sign out', async () => {
          if (!confirm('Do you want to sign out?')) return;
          await app.post('/api/sign-out');
          app.show('You are signed out.', app.signInButton(app));
        }),
    },
  },
  'waits-for-news': {
    harm: 'None: has a stream and a long poll open all the time.',
    violates: [],
    about: ['APP-060', 'APP-063'],
    isConformant: true,
    page: {
      main: (app) => {
        app.news = [new EventSource('/news'), fetch('/news')];
        return location.pathname === '/callback' ? app.callback(app) : app.home(app);
      },
    },
  },
  'says-more-at-the-end': {
    harm: 'None: has a number behind a dash on its page.',
    violates: [],
    about: ['APP-068'],
    isConformant: true,
    page: {
      wordsFor: (left) =>
        left === 0
          ? { isOver: true, words: ['This sign-in has expired – 3 tries are left.'] }
          : { words: [`Time to sign in: ${Math.floor(left / 1000)}`, ...(left < 60_000 ? ['Hurry, please.'] : [])] },
    },
  },
  'asks-for-the-password-itself': {
    harm: 'None: signs people in with a form of its own.',
    violates: [],
    about: ['APP-017', 'APP-019', 'APP-063', 'APP-065', 'APP-070', 'APP-071'],
    isConformant: true,
    page: {
      field: (name, type) => Object.assign(document.createElement('input'), { name, type, ariaLabel: name }),
      signIn: (app) => {
        const form = document.createElement('form');
        const send = Object.assign(document.createElement('button'), { textContent: 'Sign in' });
        form.append(app.field('email', 'email'), app.field('password', 'password'), send);
        form.onsubmit = async (event) => {
          event.preventDefault();
          const done = await app.post('/api/sign-in', Object.fromEntries(new FormData(form)));
          if (done.needsCode) return send.before(app.field('one-time code', 'text'));
          if (!done.ok) return app.show('The sign-in did not work.', app.signInButton(app));
          await app.home(app);
        };
        app.show('Please sign in.', form);
      },
    },
    server: {
      signInNow: async (me, { email, password, ...rest }) => {
        me.given = { ...me.given, email, password, otpCode: rest['one-time code'] };
        me.needsCode = false;
        await me.signIn(me).catch((error) => {
          if (!me.needsCode) throw error;
        });
        return { needsCode: me.needsCode };
      },
      loginWithCode: async (me, { body: { userId } }) => {
        const { email, password, otpCode } = me.given;
        if (otpCode) {
          const answer = await me.ask(me, 'LOGIN', 'POST', '/v1/auth/login', { body: { email, password, otpCode } });
          return answer.body?.accessToken ?? me.refused(answer);
        }
        await me.ask(me, 'OTP', 'POST', '/v1/auth/login/otp', { body: userId ? { userId } : { email } });
        me.needsCode = true;
        throw new Error('Please enter the code.');
      },
    },
  },
};
