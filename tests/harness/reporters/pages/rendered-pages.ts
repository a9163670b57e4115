import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { reportHtml } from '#reporters/reports/bundle/report-page.ts';
import { compareAll } from '#reporters/reports/comparison/comparison.ts';
import { comparisonHtml } from '#reporters/reports/comparison/page.ts';
import { snapshotOf } from '#reporters/reports/comparison/snapshot.ts';
import { figuresHtml } from '#reporters/reports/figures/figures-page.ts';
import { overviewHtml } from '#reporters/reports/overview/overview.ts';
import { requirementsHtml } from '#reporters/reports/requirements/page.ts';
import { requirementsReport } from '#reporters/reports/requirements/requirements.ts';
import { certificateHtml } from '#reporters/reports/statement/certificate.ts';
import { statementOf } from '#reporters/reports/statement/statement.ts';
import { driftOf } from '#reporters/reports/summary/drift.ts';
import { targetStrip } from '#reporters/markup/target-strip.ts';
import { areaOf, type Register } from '#reporters/verdicts/register/register.ts';
import { register } from '#reporters/verdicts/register/specs-register.ts';
import type { Call } from '#reporters/verdicts/test-record.ts';
import { verdicts } from '#reporters/verdicts/verdict.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { environmentNames } from '#specs/environments.ts';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleFigures,
  sampleRequirement,
  sampleRun,
  sampleSide,
  sampleWaiver,
} from '../verdicts/compliance-samples.ts';

// Our own pages with something in each of their parts: every verdict, every level, a group, a waiver, an objection.

const AREAS = ['INIT', 'TOKEN', 'REFRESH', 'UI'];
const rows = Object.entries(register.requirements);
const requirements = Object.fromEntries(
  AREAS.flatMap((area) => rows.filter(([id]) => areaOf(id) === area).slice(0, 4)),
);
const covered = new Set(Object.values(requirements).flatMap((row) => row.claims));
const claims = Object.entries(register.claims);
/** A part of the register: axe takes its time over each element. */
const small: Register = {
  areas: register.areas,
  requirements,
  claims: Object.fromEntries([
    ...claims.filter(([id]) => covered.has(id)),
    ...claims.filter(([, { excluded }]) => excluded !== undefined).slice(0, 8),
  ]),
};

const exchange = {
  ...{ title: 'POST /v1/auth/oauth/token → 200 · 7 ms', start: 1, stop: 2 },
  exchange: {
    request: { method: 'POST', url: 'https://api.example/v1/auth/oauth/token', body: { value: '{}' } },
    response: { status: 200, body: { value: '{"access_token":"‹access_token #a1b2c3›"}' } },
  },
};
const alike = (id: string, given: Partial<Failure> = {}): Failure =>
  sampleFailure({ id, title: small.requirements[id]?.title ?? '', explanations: [told], ...given });
const told = sampleExplanation({ exchanges: [exchange], about: 'the second of two' });
const failures: Failure[] = [
  alike('TOKEN-004', { signature: '3fa2c177b01e' }),
  alike('TOKEN-002', { level: 'SHOULD', waiver: 'T-1' }),
  alike('REFRESH-001', {
    ...{ verdict: 'inconclusive', cause: 'environment' },
    explanations: [
      { ...told, expected: '', seen: 'POST /v1/auth/oauth/token answered 200, and more', differences: [] },
    ],
  }),
  alike('UI-001', {
    ...{ verdict: 'inconclusive', cause: 'configuration' },
    explanations: [{ ...told, expected: '', seen: 'SANDBOX_REDIRECT_URI is wrong', exchanges: [], differences: [] }],
  }),
];

function compliance(environment: Compliance['environment']): Compliance {
  const results = Object.entries(small.requirements).map(([id, { title, level, claims }]) => {
    const red = failures.find((failure) => failure.id === id);
    const plain = sampleRequirement({ id, title, level, claims: [...claims] });
    if (red) return { ...plain, verdict: red.verdict, cause: red.cause, waiver: red.waiver, reason: told.seen };
    if (id === 'INIT-001') return { ...plain, verdict: 'untested' as const };
    if (id === 'INIT-002') return { ...plain, verdict: 'not applicable' as const, reason: 'a clock. Set CLOCK_URL.' };
    return id === 'INIT-003'
      ? { ...plain, level: 'INFO' as const, reason: 'recorded: mode=sdk: refused (400)' }
      : plain;
  });
  const seen = { 'grant.status': { seen: '401', default: false, source: 'L508' } };
  return sampleCompliance({ environment, requirements: results, variants: seen, proof: sampleFigures });
}

const compliances = environmentNames.map(compliance);
const run = sampleRun({
  exitCode: 1,
  objections: ['an error outside any test: boom'],
  notices: ['the waiver of TOKEN-002 expires soon'],
  waivers: [{ ...sampleWaiver({ requirement: 'TOKEN-002' }), state: 'in force', says: 'until then' }],
  environments: environmentNames.map((environment) => {
    const undocumented = [{ operation: 'token', status: 200, member: 'extra', tests: 2 }];
    return sampleSide({ environment, undocumented, facts: { 'probe path': '/v1/user' } });
  }),
});
const proving = new Map(Object.keys(small.requirements).map((id) => [id, [{ id: 'a-defect', harm: 'It harms.' }]]));

const calls: Call[] = [
  ['POST /v1/auth/oauth/token', 200, 12, 431],
  ['POST /v1/auth/oauth/token', 400, 7, 92],
  ['GET /v1/auth/oauth/authorize/initiate', 200, 30, 120],
];
const [one = compliance('sandbox'), other = compliance('production')] = compliances;
const [lead = alike('TOKEN-004')] = failures;
const turned = one.requirements.map((row, at) => ({ ...row, verdict: verdicts[at % verdicts.length] ?? row.verdict }));
const long = { ...told, exchanges: Array.from({ length: 12 }, (_, at) => ({ ...exchange, start: at, stop: at + 5 })) };
const statement = statementOf({
  ...{ run, compliances: [one, other] },
  digests: new Map([['run.json', 'a'.repeat(64)]]),
});

export const pages = {
  overview: overviewHtml({
    ...{ compliances, run, areas: small.areas, history: new Map(), comparisons: [], hasProofPage: true },
    failures: new Map(environmentNames.map((environment) => [environment, failures])),
    drifts: driftOf(compliances, contradictions, variants),
  }),
  requirements: requirementsHtml(requirementsReport(compliances, small, proving), {
    strip: targetStrip(compliances),
    hasProofPage: true,
  }),
  figures: figuresHtml(one, calls),
  bundle: reportHtml(
    { compliance: one, failure: { ...lead, explanations: [long, told] }, agent: 'baanx-conformance (run 1)' },
    { node: '20', playwright: '1' },
    { kept: 3, script: { name: 'repeat.sh', address: 'repeat.sh' } },
  ),
  comparison: comparisonHtml(compareAll([snapshotOf(one, run)], [snapshotOf({ ...other, requirements: turned }, run)])),
  certificate: certificateHtml(statement, 'b'.repeat(64)),
} as const;
