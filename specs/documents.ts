/** The pages of the documentation that make claims. A claim's file in `claims/` carries the name of its document. */
export const documents = {
  'oauth-troubleshooting': {
    title: 'OAuth Troubleshooting',
    url: 'https://docs.baanx.com/guides/oauth/troubleshooting',
  },
  'oauth-authorize-initiate': {
    title: 'API reference: start authorization',
    url: 'https://docs.baanx.com/api-reference/auth/oauth-authorize-initiate',
  },
  'oauth-authorize': {
    title: 'API reference: generate authorization code',
    url: 'https://docs.baanx.com/api-reference/auth/oauth-authorize',
  },
  'oauth-token': {
    title: 'API reference: exchange or refresh tokens',
    url: 'https://docs.baanx.com/api-reference/auth/oauth-token',
  },
  'oauth-revoke': {
    title: 'API reference: revoke authorization',
    url: 'https://docs.baanx.com/api-reference/auth/oauth-revoke',
  },
  login: { title: 'API reference: login', url: 'https://docs.baanx.com/api-reference/auth/login' },
  'login-otp': { title: 'API reference: send OTP code', url: 'https://docs.baanx.com/api-reference/auth/login-otp' },
  logout: { title: 'API reference: logout', url: 'https://docs.baanx.com/api-reference/auth/logout' },
  'register-email-send': {
    title: 'API reference: register, send e-mail code',
    url: 'https://docs.baanx.com/api-reference/auth/register-email-send',
  },
  'register-email-verify': {
    title: 'API reference: register, verify e-mail',
    url: 'https://docs.baanx.com/api-reference/auth/register-email-verify',
  },
  'get-user': { title: 'API reference: get user', url: 'https://docs.baanx.com/api-reference/user/get-user' },
  'card-transactions': {
    title: 'API reference: get card transactions',
    // The page's own address is not known to us; this is the documentation's index.
    url: 'https://docs.baanx.com/llms.txt',
  },
  introduction: {
    title: 'API reference: introduction',
    url: 'https://docs.baanx.com/api-reference/introduction',
  },
  'oauth-quickstart': { title: 'OAuth quick start', url: 'https://docs.baanx.com/guides/oauth/quickstart' },
  'oauth-hosted-ui': { title: 'OAuth hosted UI guide', url: 'https://docs.baanx.com/guides/oauth/hosted-ui' },
  'oauth-api-mode': { title: 'OAuth API mode guide', url: 'https://docs.baanx.com/guides/oauth/api-mode' },
  'oauth-security': { title: 'OAuth security guide', url: 'https://docs.baanx.com/guides/oauth/security' },
  'user-authentication': {
    title: 'User authentication guide',
    url: 'https://docs.baanx.com/guides/user/authentication',
  },
  'user-profile': { title: 'User profile guide', url: 'https://docs.baanx.com/guides/user/profile' },
  verification: {
    title: 'API reference: user verification',
    url: 'https://docs.baanx.com/api-reference/user/verification',
  },
  'card-status': { title: 'API reference: card status', url: 'https://docs.baanx.com/api-reference/card/status' },
  consent: {
    title: 'Consent guides',
    // Several pages, whose own addresses are not known to us; this is the documentation's index.
    url: 'https://docs.baanx.com/llms.txt',
  },
} as const satisfies Record<string, { title: string; url: string }>;

export type DocumentId = keyof typeof documents;
