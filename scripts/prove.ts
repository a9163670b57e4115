// Proves that the suite catches what it should: runs it against mocks that are broken on purpose, prints the kill table and
// writes reports/proof.json. By default each defect against the tests of the requirements that it names, and some drawn by
// lot against everything; with --full every defect against everything, and every generated fault in an answer. A full proof
// has to say what the golden files say, and so have single defects against everything (`npm run prove -- code-reusable`) and
// every defect against single requirements (`npm run prove -- TOKEN-004`); --update writes that part anew if nothing is
// wrong, after a full proof with the figures that are published.
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '#fixtures/target/settings.ts';
import { defects, type Defect } from '#mock/faults/defects.ts';
import type { SweptMock } from '#fixtures/target/sweep.ts';
import type { Outcomes } from '#reporters/verdicts/outcome.ts';
import { figuresLine, publishedFigures } from '#reporters/run/proof-figures.ts';
import { figuresOf, publish } from '#proof/figures.ts';
import { proofHtml } from '#proof/page/page.ts';
import type { DefectProof, MutationProof, Proof } from '#reporters/verdicts/formats/proof.ts';
import { suiteIdentity } from '#reporters/run/suite-identity.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { allExpects, redCounts } from '#proof/golden/expects.ts';
import { changedExpects, changedVerdicts, readGolden, redOf, verdictsOf, writeGolden } from '#proof/golden/golden.ts';
import type { Golden, GoldenVerdicts } from '#proof/golden/golden.ts';
import { alarmsOf, flawOf, killTable, proofOf, unclearFindings } from '#proof/defects/kill-table.ts';
import { brokenMocks, CONFORMANT, quicklyBrokenMocks } from '#proof/sweep/mocks.ts';
import { mutationProofOf } from '#proof/answer-faults/answer-fault-proof.ts';
import { generatedMutations, outcomesOf } from '#proof/answer-faults/answer-faults.ts';
import { proofRequest } from '#proof/defects/proof-request.ts';
import { proveRequirements } from '#proof/defects/prove-requirements.ts';
import { LOT, ofFullForm, spotChecks } from '#proof/defects/spot-checks.ts';
import { unjudged } from '#proof/defects/unjudged.ts';
import { drawn } from '#proof/sweep/drawn.ts';
import { sweep } from '#proof/sweep/sweep.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, update: { type: 'boolean' } },
});
const request = proofRequest(positionals);
if (typeof request === 'string') {
  console.error(request);
  process.exit(3);
}
const isUpdate = values.update === true;
if (request.requirements.length > 0) process.exit(await proveRequirements(request.requirements, isUpdate));
const ids = request.defects;
const isFull = (values.full === true || isUpdate) && ids.length === 0;

const [proofs, mutations, flaws] = await (isFull ? full() : ids.length > 0 ? single() : quick());
const killed = proofs.filter(({ caught }) => caught).length;
const proof: Proof = {
  format: 'baanx-conformance-proof/1',
  date: new Date().toISOString(),
  suite: suiteIdentity(),
  full: isFull,
  defects: proofs,
  killed,
  total: proofs.length,
  mutations,
  flaws,
};
if (isUpdate && isFull && flaws.length === 0) publish(figuresOf(proof, publishedFigures()?.mutants ?? null));
const folder = resolve(readSettings(process.env).reportsDir);
writeWhole(join(folder, 'proof.json'), `${JSON.stringify(proof, null, 2)}\n`);
writeWhole(join(folder, 'proof.html'), proofHtml(proof, publishedFigures()));
console.log(killTable(proofs).join('\n'));
for (const flaw of flaws) console.log(`  ${flaw}`);
console.log(`${killed} of ${proofs.length} defects caught, ${proofs.filter(({ exact }) => exact).length} exactly`);
if (mutations) console.log(mutationLine(mutations));
if (isUpdate && isFull)
  console.log(`${flaws.length === 0 ? 'Published' : 'Still'}: ${figuresLine(publishedFigures())}`);
console.log(`Open ${pathToFileURL(join(folder, 'proof.html')).href}`);
process.exitCode = flaws.length === 0 ? 0 : 1;

async function quick(): Promise<[DefectProof[], null, string[]]> {
  const seed = process.env['PROVE_SEED'] ?? randomBytes(4).toString('hex');
  const lot = drawn(Object.keys(defects), seed, LOT);
  console.log(`Against all tests: ${lot.join(', ')} (drawn by lot, PROVE_SEED=${seed})`);
  const outcomes = await judged([...quicklyBrokenMocks(), ...spotChecks(lot)]);
  const { verdicts } = readGolden();
  const proofs = proofsFrom(outcomes, verdicts);
  const changed = changedVerdicts(...ofFullForm(lot, verdicts, outcomes));
  return [proofs, null, [...flawsOf(proofs, outcomes), ...changed]];
}

/** The defects that were asked for, against everything. */
async function single(): Promise<[DefectProof[], null, string[]]> {
  const outcomes = await judged(brokenMocks().filter(({ name }) => name === CONFORMANT || ids.includes(name)));
  const { [CONFORMANT]: _, ...seen } = verdictsOf(outcomes, CONFORMANT);
  const { verdicts, expects } = readGolden();
  const proofs = proofsFrom(outcomes, isUpdate ? seen : verdicts).filter(({ id }) => ids.includes(id));
  const wrong = flawsOf(proofs, outcomes);
  if (isUpdate && wrong.length === 0) console.log(writeGolden({ verdicts: { ...verdicts, ...seen }, expects }));
  const golden = readGolden().verdicts;
  const changed = changedVerdicts(Object.fromEntries(ids.map((id) => [id, golden[id] ?? {}])), seen);
  return [proofs, null, [...wrong, ...changed]];
}

async function full(): Promise<[DefectProof[], MutationProof[], string[]]> {
  const outcomes = await judged(brokenMocks());
  const generated = await generatedMutations();
  const mutated = await outcomesOf(generated);
  const mutations = generated.map((mutation) => mutationProofOf(mutation, mutated[mutation.name]));
  const all = { ...outcomes, ...mutated };
  const expects = redCounts(
    allExpects(),
    Object.values(all).map(({ failed }) => failed),
  );
  const seen: Golden = { verdicts: verdictsOf(all, CONFORMANT), expects };
  const proofs = proofsFrom(outcomes, isUpdate ? seen.verdicts : readGolden().verdicts);
  const counts = Object.values(expects).flatMap((owners) => Object.values(owners).flat());
  console.log(`${counts.filter((count) => count > 0).length} of ${counts.length} expects were red for some mock`);
  const survivors = mutations.filter(({ result, allowedBy }) => result === 'survived' && allowedBy.length === 0);
  const escaped = survivors.map(({ name, because }) => `${name}: SURVIVED, ${because ?? ''}`);
  const wrong = [...flawsOf(proofs, outcomes), ...escaped];
  if (isUpdate && wrong.length === 0) console.log(writeGolden(seen));
  const golden = readGolden();
  const changed = [...changedVerdicts(golden.verdicts, seen.verdicts), ...changedExpects(golden.expects, expects)];
  return [proofs, mutations, [...wrong, ...changed]];
}

/** Defects that were not judged, as a slow browser may cause, run once more. */
async function judged(mocks: readonly SweptMock[]): Promise<Outcomes> {
  const outcomes = await sweep(mocks);
  const again = unjudged(outcomes);
  if (again.length === 0) return outcomes;
  console.log(`Once more, since they could not be judged: ${again.join(', ')}`);
  return { ...outcomes, ...(await sweep(mocks.filter(({ name }) => again.includes(name)))) };
}

/** @param verdicts the golden ones, or those that are about to become so */
function proofsFrom(outcomes: Outcomes, verdicts: GoldenVerdicts): DefectProof[] {
  const golden = redOf(verdicts);
  return Object.entries<Defect>(defects).map(([id, defect]) => {
    return proofOf(id, defect, { outcome: outcomes[id], usual: outcomes[CONFORMANT], golden: golden[id] });
  });
}

function flawsOf(proofs: readonly DefectProof[], outcomes: Outcomes): string[] {
  return [
    ...alarmsOf(outcomes[CONFORMANT]),
    ...unclearFindings(outcomes),
    ...proofs.flatMap((each) => {
      const flaw = flawOf(each);
      return flaw ? [`${each.id}: ${flaw}`] : [];
    }),
  ];
}

function mutationLine(mutations: readonly MutationProof[]): string {
  const count = (result: MutationProof['result']) => mutations.filter((each) => each.result === result).length;
  return `${mutations.length} generated faults: ${count('caught')} caught, ${count('tolerated')} allowed by a document, ${count('survived')} survived`;
}
