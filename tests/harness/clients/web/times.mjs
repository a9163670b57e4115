// What a page may say wrongly of the time that a sign-in has. Rows as in `faults.mjs`.
export const times = {
  'no-countdown': {
    harm: 'Lets people find out at the end that their time is over.',
    violates: ['APP-067'],
    page: {
      wordsFor: (left) => {
        if (left === 0) return { isOver: true, words: ['This sign-in has expired. Please start again.'] };
        return { words: ['Please sign in.', ...(left < 60_000 ? ['Please complete login within 1 minute.'] : [])] };
      },
    },
  },
  'no-expiry': {
    harm: 'Sends people to a sign-in page that has expired.',
    violates: ['APP-068'],
    page: {
      wordsFor: (left) => ({
        words: [
          `Time to sign in: ${Math.floor(left / 1000)} seconds`,
          ...(left < 60_000 ? ['Please complete login within 1 minute.'] : []),
        ],
      }),
    },
  },
  'countdown-below-zero': {
    harm: 'Counts on when there is no time left.',
    violates: ['APP-068'],
    page: {
      leftAt: (end) => end - Date.now(),
      wordsFor: (left) => ({
        words: [
          `Time to sign in: ${Math.floor(left / 1000)} seconds`,
          ...(left < 60_000 ? ['Please complete login within 1 minute.'] : []),
        ],
      }),
    },
  },
  'no-warning': {
    harm: 'Lets the last minute pass without a word.',
    violates: ['APP-069'],
    page: {
      wordsFor: (left) => {
        if (left === 0) return { isOver: true, words: ['This sign-in has expired. Please start again.'] };
        return { words: [`Time to sign in: ${Math.floor(left / 1000)} seconds`] };
      },
    },
  },
  'time-in-words-without-a-warning': {
    harm: 'Lets the last minute pass without a word, though the time is told in words.',
    violates: ['APP-069'],
    page: {
      wordsFor: (left) => {
        if (left === 0) return { isOver: true, words: ['This sign-in has expired. Please start again.'] };
        const [minutes, seconds] = [Math.floor(left / 60_000), Math.floor((left % 60_000) / 1000)];
        return { words: [`${minutes > 0 ? `${minutes} minutes and ` : ''}${seconds} seconds`] };
      },
    },
  },
};
