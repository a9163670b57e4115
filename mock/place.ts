import type { Policy } from './policy.ts';
import type { places } from './policy/places.ts';
import type { Call, Service } from './service.ts';
import { without } from './watched.ts';

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

export type BrokenPlace = keyof typeof places;

const promises = Object.keys(rules) as BrokenPlace[];

/** The promises about a place that a policy breaks. Asked once: that a call asks them all says nothing about the call. */
export const brokenPlaces = (policy: Policy): BrokenPlace[] => promises.filter((promise) => !policy[promise]);

/** The service as its policy is at the place that a call is about. */
export function atPlace(call: Call, service: Service): Service {
  const { policy, noteBroken } = service;
  const broken = service.brokenPlaces.map((promise) => rules[promise]);
  const off = broken.filter(([isThere]) => isThere(call, service)).map(([, rule]) => rule);
  return off.length === 0 ? service : { ...service, policy: without(policy, off, noteBroken) };
}
