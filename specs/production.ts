import type { RequirementId } from './requirements/index.ts';

/**
 * The requirements that may be judged on the real production, with the accounts of a partner. Who adds one answers for its
 * tests: they lock nobody, send no message, move no clock, race for nothing and send nothing that a server may choke on.
 * What is not named here never runs there.
 */
const safe = [
  ...['INIT-001', 'INIT-002', 'INIT-003', 'INIT-004', 'INIT-005', 'INIT-006', 'INIT-007'],
  ...['INIT-008', 'INIT-009', 'INIT-010', 'INIT-011', 'INIT-012', 'INIT-013', 'INIT-014'],
  ...['INIT-015', 'INIT-016', 'INIT-017', 'INIT-018', 'INIT-019', 'INIT-020', 'INIT-021'],
  ...['INIT-023', 'INIT-022'],
  ...['LOGIN-001', 'LOGIN-002', 'LOGIN-003', 'LOGIN-004', 'LOGIN-005', 'LOGIN-006', 'LOGIN-007'],
  ...['LOGIN-008', 'LOGIN-009', 'LOGIN-010', 'LOGIN-013', 'LOGIN-015', 'LOGIN-017', 'LOGIN-019'],
  ...['LOGIN-021'],
  ...['OTP-001', 'OTP-002', 'OTP-003', 'OTP-004'],
  ...['AUTHZ-001', 'AUTHZ-002', 'AUTHZ-003', 'AUTHZ-004', 'AUTHZ-005', 'AUTHZ-006', 'AUTHZ-009'],
  ...['AUTHZ-010', 'AUTHZ-011', 'AUTHZ-012', 'AUTHZ-013', 'AUTHZ-014', 'AUTHZ-015', 'AUTHZ-016'],
  ...['AUTHZ-017', 'AUTHZ-018', 'AUTHZ-019', 'AUTHZ-020'],
  ...['TOKEN-001', 'TOKEN-002', 'TOKEN-003', 'TOKEN-004', 'TOKEN-005', 'TOKEN-006', 'TOKEN-007'],
  ...['TOKEN-010', 'TOKEN-011', 'TOKEN-013', 'TOKEN-014', 'TOKEN-015', 'TOKEN-016', 'TOKEN-017'],
  ...['TOKEN-018', 'TOKEN-019', 'TOKEN-020', 'TOKEN-022', 'TOKEN-023', 'TOKEN-024', 'TOKEN-025'],
  ...['PKCE-001', 'PKCE-002', 'PKCE-003', 'PKCE-004', 'PKCE-005', 'PKCE-006', 'PKCE-007'],
  ...['PKCE-008', 'PKCE-009', 'PKCE-010', 'PKCE-011', 'PKCE-012', 'PKCE-013', 'PKCE-014'],
  ...['PKCE-015', 'PKCE-016'],
  ...['REFRESH-001', 'REFRESH-002', 'REFRESH-003', 'REFRESH-004', 'REFRESH-005', 'REFRESH-006', 'REFRESH-007'],
  ...['REFRESH-008', 'REFRESH-010', 'REFRESH-011', 'REFRESH-012', 'REFRESH-013', 'REFRESH-014', 'REFRESH-015'],
  ...['REFRESH-018', 'REFRESH-019'],
  ...['REVOKE-001', 'REVOKE-002', 'REVOKE-003', 'REVOKE-004', 'REVOKE-005', 'REVOKE-006', 'REVOKE-007'],
  ...['REVOKE-008', 'REVOKE-009', 'REVOKE-010', 'REVOKE-011', 'REVOKE-012', 'REVOKE-013'],
  ...['LOGOUT-001', 'LOGOUT-002', 'LOGOUT-003', 'LOGOUT-004', 'LOGOUT-005', 'LOGOUT-006', 'LOGOUT-007'],
  ...['LOGOUT-009', 'LOGOUT-010'],
  ...['USER-001', 'USER-002', 'USER-003', 'USER-004', 'USER-005', 'USER-006', 'USER-007'],
  ...['USER-008', 'USER-009', 'USER-010', 'USER-011', 'USER-012', 'USER-013', 'USER-014'],
  ...['USER-015', 'USER-016', 'USER-017', 'USER-018', 'USER-019', 'USER-020'],
  ...['CLIENT-001', 'CLIENT-002', 'CLIENT-004', 'CLIENT-005', 'CLIENT-006', 'CLIENT-007', 'CLIENT-008'],
  ...['CLIENT-009', 'CLIENT-010', 'CLIENT-011', 'CLIENT-012', 'CLIENT-013', 'CLIENT-014', 'CLIENT-015'],
  ...['CLIENT-016', 'CLIENT-017', 'CLIENT-018', 'CLIENT-019', 'CLIENT-020', 'CLIENT-021', 'CLIENT-022'],
  ...['CLIENT-023', 'CLIENT-024', 'CLIENT-025', 'CLIENT-026', 'CLIENT-027', 'CLIENT-029', 'CLIENT-030'],
  ...['REDIRECT-001', 'REDIRECT-002', 'REDIRECT-003', 'REDIRECT-004', 'REDIRECT-005', 'REDIRECT-006', 'REDIRECT-007'],
  ...['REDIRECT-008', 'REDIRECT-009', 'REDIRECT-010', 'REDIRECT-016', 'REDIRECT-017', 'REDIRECT-011', 'REDIRECT-012'],
  ...['REDIRECT-013', 'REDIRECT-014', 'REDIRECT-015'],
  ...['STATE-001', 'STATE-002', 'STATE-003', 'STATE-004', 'STATE-005', 'STATE-006', 'STATE-007'],
  ...['STATE-009', 'STATE-010', 'STATE-011'],
  ...['REGION-001', 'REGION-003', 'REGION-005', 'REGION-006', 'REGION-007', 'REGION-008', 'REGION-009'],
  ...['REGION-011'],
  ...['STAGE-001', 'STAGE-002', 'STAGE-003', 'STAGE-004'],
  ...['ERROR-002', 'ERROR-003', 'ERROR-004', 'ERROR-006', 'ERROR-007', 'ERROR-009'],
  ...['ERROR-010', 'ERROR-011', 'ERROR-012', 'ERROR-013', 'ERROR-014', 'ERROR-016'],
  ...['UI-001', 'UI-002', 'UI-003', 'UI-004', 'UI-005', 'UI-007', 'UI-008'],
  ...['UI-009', 'UI-010', 'UI-011', 'UI-012', 'UI-013', 'UI-021', 'UI-022'],
  ...['UI-024', 'UI-025', 'UI-026', 'UI-027', 'UI-028', 'UI-029'],
  ...['UI-030', 'UI-046', 'UI-051', 'UI-053', 'UI-054', 'UI-055', 'UI-056'],
  ...['UI-031', 'UI-032', 'UI-033', 'UI-039', 'UI-040', 'UI-041', 'UI-042'],
  ...['UI-043', 'UI-044', 'UI-045', 'UI-058', 'UI-047', 'UI-048'],
] as const satisfies readonly RequirementId[];

export const safeInProduction: readonly RequirementId[] = safe;
