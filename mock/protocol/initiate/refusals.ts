import { invalidRequest, unsupported, type Telling } from '../telling.ts';

export const initiateRefusals = {
  responseTypeUnsupported: (name, answers, surface) => {
    const error = answers['unsupported.error'] === 'rfc' ? 'unsupported_response_type' : 'invalid_request';
    return unsupported(name, error, answers, surface);
  },
  redirectUri: (_, answers, surface) => invalidRequest('redirect_uri does not match whitelisted URI', answers, surface),
} satisfies Record<string, Telling>;
