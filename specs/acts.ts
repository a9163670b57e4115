import type { OperationId } from './operations.ts';

/** What the suite does at a partner's web app in a browser. The act meets the answer of the hosted page. */
interface Act {
  /** In words that fit after "The suite". */
  does: string;
  reach: OperationId;
  closes: 'exit' | 'next start';
  /** What an app has to offer for it. */
  offer: 'web' | 'kept' | 'ownPage' | 'redirected';
}

const KEPT = { reach: 'token', closes: 'next start', offer: 'kept' } as const;

export const acts = {
  'storage-read': {
    does: "looks into the browser's storage before the app gets its answer",
    reach: 'token',
    closes: 'exit',
    offer: 'web',
  },
  'verifier-lost': { does: 'takes the verifier out of the storage of the browser', ...KEPT },
  'storage-emptied': {
    does: 'takes away all that the browser keeps for the app',
    reach: 'token',
    closes: 'exit',
    offer: 'redirected',
  },
  'callback-again': {
    does: 'opens the address of the answer once more',
    reach: 'token',
    closes: 'exit',
    offer: 'redirected',
  },
  'time-passes': {
    does: 'lets ten and a half minutes pass on the page',
    reach: 'initiate',
    closes: 'exit',
    offer: 'ownPage',
  },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;

export const isAct = (name: string): name is ActName => Object.hasOwn(acts, name);
