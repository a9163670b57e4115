import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Tenant } from '#mock/world/tenant.ts';
import { define } from '../define.ts';
import { everybodysTenants } from '../tricks.ts';

/** Looks for a name in both regions. */
const inItsRegion = <X extends Asked>(x: X, isKnown: (tenant: Tenant) => boolean): X => ({
  ...x,
  tenant: everybodysTenants(x.world).find(isKnown) ?? x.tenant,
});

/** Which tenant answers. */
export const regions = define({
  'region-header-ignored': {
    harm: 'Answers from the international backend whatever x-us-env says, so US users cannot sign in.',
    without: 'usHeaderRoutes',
    under: { environment: 'sandbox-us' },
    violates: ['REGION-001', 'REGION-011', 'LOGIN-001'],
  },
  'region-query-ignored': {
    harm: 'Ignores region=us, so a US login by its documented query fails.',
    without: 'usQueryRoutes',
    violates: ['REGION-003'],
  },
  'false-misread': {
    harm: 'Reads x-us-env: false as true, so international users are strangers.',
    instead: {
      usHeaderRoutes: (x, kept) =>
        x.call.req.header('x-us-env') === 'false' ? { tenant: x.world.tenants.us } : kept(x),
    },
    violates: ['REGION-002'],
  },
  'region-guessed': {
    harm: 'Takes other values of x-us-env than true for true.',
    instead: {
      usHeaderRoutes: ({ call, world }) =>
        ['true', 'TRUE', '1', 'yes'].includes(call.req.header('x-us-env') ?? '') && { tenant: world.tenants.us },
    },
    changes: ['REGION-010'],
  },
  'users-shared': {
    harm: 'Knows the users of both regions everywhere, so people meet the rules of the wrong country.',
    instead: {
      strangersAreRefused: (x, kept) => kept(inItsRegion(x, ({ users }) => users.byEmail(x.email) !== undefined)),
      otpUserIsNamed: (x, kept) => {
        const found = everybodysTenants(x.world).map((tenant) => kept({ ...x, tenant }));
        return found.find((ruling) => ruling && 'named' in ruling && ruling.named) ?? found[0];
      },
    },
    violates: ['REGION-004'],
  },
  'sessions-shared': {
    harm: 'Takes a session token in the other region.',
    instead: {
      sessionTokensAreKnown: (x, kept) => kept(inItsRegion(x, ({ sessions }) => sessions.has(x.sessionId))),
    },
    violates: ['REGION-006'],
  },
  'codes-shared': {
    harm: 'Exchanges an authorization code in the other region.',
    instead: {
      codeIsKnown: (x, kept) => kept(inItsRegion(x, ({ codes }) => codes.has(x.codeText))),
    },
    violates: ['REGION-007'],
  },
  'tokens-shared': {
    harm: 'Takes access and refresh tokens in the other region.',
    instead: {
      bearerIsKnown: (x, kept) => kept(inItsRegion(x, ({ accessTokens }) => accessTokens.has(x.bearer))),
      refreshTokenIsKnown: (x, kept) =>
        kept(inItsRegion(x, ({ refreshTokens }) => refreshTokens.has(x.refreshTokenText))),
    },
    violates: ['REGION-005', 'REGION-008', 'REGION-009'],
  },
});
