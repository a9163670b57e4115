import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Tenant } from '#mock/world/tenant.ts';
import { define, defect } from '#mock/faults/define.ts';
import { everybodysTenants } from '#mock/faults/tricks.ts';

/** Looks for a name in both regions. */
const inItsRegion = <X extends Asked>(x: X, isKnown: (tenant: Tenant) => boolean): X => ({
  ...x,
  tenant: everybodysTenants(x.world).find(isKnown) ?? x.tenant,
});

/** Which tenant answers. */
export const regions = define({
  'region-header-ignored': defect(
    'Answers from the international backend whatever x-us-env says, so US users cannot sign in.',
    {
      violates: ['REGION-001', 'REGION-011', 'LOGIN-001'],
      without: 'usHeaderRoutes',
      under: { environment: 'sandbox-us' },
    },
  ),
  'region-query-ignored': defect('Ignores region=us, so a US login by its documented query fails.', {
    violates: ['REGION-003'],
    without: 'usQueryRoutes',
  }),
  'false-misread': defect('Reads x-us-env: false as true, so international users are strangers.', {
    violates: ['REGION-002'],
    instead: {
      usHeaderRoutes: (x, kept) =>
        x.call.req.header('x-us-env') === 'false' ? { tenant: x.world.tenants.us } : kept(x),
    },
  }),
  'region-guessed': defect('Takes other values of x-us-env than true for true.', {
    instead: {
      usHeaderRoutes: ({ call, world }) =>
        ['true', 'TRUE', '1', 'yes'].includes(call.req.header('x-us-env') ?? '') && { tenant: world.tenants.us },
    },
    changes: ['REGION-010'],
  }),
  'users-shared': defect('Knows the users of both regions everywhere, so people meet the rules of the wrong country.', {
    violates: ['REGION-004'],
    instead: {
      strangersAreRefused: (x, kept) => kept(inItsRegion(x, ({ users }) => users.byEmail(x.email) !== undefined)),
      otpUserIsNamed: (x, kept) => {
        const found = everybodysTenants(x.world).map((tenant) => kept({ ...x, tenant }));
        return found.find((ruling) => ruling && 'named' in ruling && ruling.named) ?? found[0];
      },
    },
  }),
  'sessions-shared': defect('Takes a session token in the other region.', {
    violates: ['REGION-006'],
    instead: {
      sessionTokensAreKnown: (x, kept) => kept(inItsRegion(x, ({ sessions }) => sessions.has(x.sessionId))),
    },
  }),
  'codes-shared': defect('Exchanges an authorization code in the other region.', {
    violates: ['REGION-007'],
    instead: {
      codeIsKnown: (x, kept) => kept(inItsRegion(x, ({ codes }) => codes.has(x.codeText))),
    },
  }),
  'tokens-shared': defect('Takes access and refresh tokens in the other region.', {
    violates: ['REGION-005', 'REGION-008', 'REGION-009'],
    instead: {
      bearerIsKnown: (x, kept) => kept(inItsRegion(x, ({ accessTokens }) => accessTokens.has(x.bearer))),
      refreshTokenIsKnown: (x, kept) =>
        kept(inItsRegion(x, ({ refreshTokens }) => refreshTokens.has(x.refreshTokenText))),
    },
  }),
});
