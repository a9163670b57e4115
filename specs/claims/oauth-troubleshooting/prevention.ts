import { defineClaims } from '../define.ts';

/** Prevention best practices and testing tools: mostly advice to the app. */
export const prevention = defineClaims('oauth-troubleshooting', {
  'SEED-136': {
    place: 'L711-720',
    binds: ['client'],
    says: "The app's error carries the code, the description and the HTTP status.",
  },
  'SEED-137': {
    place: 'L726-733',
    binds: ['client'],
    says: 'On invalid_grant the app clears its OAuth state and asks the user to log in again.',
  },
  'SEED-138': {
    place: 'L735-742',
    binds: ['client'],
    says: 'On invalid_client the app logs a critical configuration error and points to support.',
  },
  'SEED-139': {
    place: 'L744-751',
    binds: ['client'],
    says: 'On invalid_request the app reports a developer error with the description, or "Invalid request".',
  },
  'SEED-140': {
    place: 'L753-758',
    binds: ['client'],
    says: 'Any other answer becomes unknown_error and "An unexpected error occurred" where the body names nothing better.',
  },
  'SEED-141': {
    place: 'L763-803',
    binds: ['client'],
    says: 'The Python sample maps errors in the same way.',
    excluded: 'partner client',
  },
  'SEED-142': {
    place: 'L813-818',
    binds: ['client'],
    says: 'Before the flow the app checks that the verifier is there and has 43 to 128 characters.',
  },
  'SEED-143': {
    place: 'L820-825',
    binds: ['client'],
    says: 'Before the flow the app checks that the state is there and has at least 16 characters.',
  },
  'SEED-144': {
    place: 'L827-832',
    binds: ['client'],
    says: 'Before the flow the app checks that the redirect URI is there and starts with https://.',
  },
  'SEED-145': {
    place: 'L836-843',
    binds: ['client'],
    says: 'Any failed check stops the flow and is named.',
    excluded: 'partner client',
  },
  'SEED-146': {
    place: 'L847-868',
    binds: ['client'],
    says: 'The app counts success and failure of each step, with event, error, time and environment.',
  },
  'SEED-147': {
    place: 'L878-883',
    binds: ['client'],
    says: 'A generated verifier has the documented length and characters.',
  },
  'SEED-148': {
    place: 'L885-887',
    binds: ['client'],
    says: 'A generated challenge is not empty.',
  },
  'SEED-149': {
    place: 'L890-893',
    binds: ['client'],
    says: 'A generated state has at least 16 characters.',
  },
  'SEED-150': {
    place: 'L895-899',
    binds: ['server'],
    says: 'A refresh with a valid token yields an access token and a refresh token.',
  },
});
