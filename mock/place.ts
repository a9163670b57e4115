import type { Policy } from './policy.ts';
import type { places } from './policy/places.ts';
import type { Call, Service } from './service.ts';

type Place = (call: Call, service: Service) => boolean;

const us: Place = (call) => call.req.header('x-us-env') === 'true';
const production: Place = (_, { stage }) => stage === 'production';

/** The rule behind each promise about a place: it is broken there, and holds everywhere else. */
const rules: Record<keyof typeof places, [Place, keyof Policy]> = {
  usSecretKeysAreChecked: [us, 'secretKeyIsChecked'],
  usRedirectUrisAreListed: [us, 'redirectUriIsListed'],
  usVerifiersAreChecked: [us, 'verifierIsChecked'],
  usRefreshTokensRotate: [us, 'refreshTokensRotate'],
  usRevocationsEndRefreshTokens: [us, 'revokeEndsRefreshTokens'],
  productionCodesAreSingleUse: [production, 'codesAreSingleUse'],
  productionRedirectUrisAreWhole: [production, 'redirectUriIsWhole'],
  productionRefreshTokensAreSingleUse: [production, 'refreshTokensAreSingleUse'],
  productionAccessTokensExpire: [production, 'accessTokensExpire'],
};

const promises = Object.keys(rules) as (keyof typeof places)[];

/** The service as its policy is at the place that a call is about. */
export function atPlace(call: Call, service: Service): Service {
  const broken = promises.filter((promise) => !service.policy[promise]).map((promise) => rules[promise]);
  const off = broken.filter(([isThere]) => isThere(call, service)).map(([, rule]) => [rule, false] as const);
  return off.length === 0 ? service : { ...service, policy: { ...service.policy, ...Object.fromEntries(off) } };
}
