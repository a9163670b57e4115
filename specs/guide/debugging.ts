import type { GuideTopic } from './topic.ts';

/** Debugging, environments, prevention and help. */
export const debugging = {
  headers: {
    title: 'Debugging: headers and response codes',
    heading: 'Debugging Strategies',
    lines: [517, 673],
    signs: ['498', '499', 'Invalid client key', 'Missing client key'],
    causes: ['498: the client key is invalid', '499: the client key is missing'],
    steps: [
      'Check the headers: x-client-key always, x-secret-key at OAuth endpoints, Authorization where a user is needed, Content-Type with a body.',
      'Read the status: 400 parameters, 401 token or credentials, 403 permissions, 404 address, 498 wrong client key, 499 none.',
    ],
  },
  stage: {
    title: 'Sandbox vs Production',
    lines: [674, 693],
    signs: [],
    causes: [
      'plain HTTP is allowed in the sandbox only',
      'keys and data of one environment are used in the other',
      'a redirect URI is not white-listed in production',
    ],
    steps: ['Use HTTPS, and the keys, users and redirect URIs of this environment.'],
  },
  region: {
    title: 'Regional Routing',
    lines: [694, 705],
    signs: ['x-us-env'],
    causes: ['x-us-env: true is missing in the US environment, or sent outside of it'],
    steps: ['Send x-us-env: true beside x-client-key in the US environment, and only there.'],
  },
  prevention: {
    title: 'Prevention Best Practices',
    lines: [706, 929],
    signs: [],
    causes: [],
    steps: [
      'Tell errors apart by their code and their status, and validate verifier, state and redirect URI before the flow.',
    ],
  },
  help: {
    title: 'Getting Additional Help',
    lines: [930, 969],
    signs: ['500', '502', '503', '504'],
    causes: ['an incident or maintenance', 'an error of the server'],
    steps: ['Check the status page, and that the environment is available; retry.', 'Contact support if it stays.'],
  },
  reference: {
    title: 'Quick Reference',
    lines: [970, 1016],
    signs: ['access_denied'],
    causes: ['access_denied: the user clicked deny, which is expected', 'another code: see its heading'],
    steps: [
      'Handle access_denied gracefully, start the flow again on invalid_grant, check parameters on invalid_request and keys on invalid_client.',
    ],
  },
} as const satisfies Record<string, GuideTopic>;
