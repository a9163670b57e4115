import type { Comparison } from '#reporters/verdicts/formats/comparison.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Drift } from '../summary/drift.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { sinceLastRun } from './changes.ts';
import { environmentCards } from './environment-card.ts';
import { attention } from './findings.ts';
import { findingsIn, type FailuresByEnvironment, type Finding } from './found.ts';
import { environmentDifferences } from './environment-differences.ts';
import { head } from './head.ts';
import { legend } from './legend.ts';
import { documentationDrift, recorded, undocumented, untested } from './lists.ts';
import { matrix } from './matrix.ts';
import { proofFigures } from './proof.ts';
import { waivers } from './waivers.ts';
import { whatWasCounted } from './what-was-counted.ts';
import { targetsOf, targetStrip } from '#reporters/markup/target-strip.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';

/** All that the overview shows. */
export interface Overview {
  compliances: readonly Compliance[];
  run: Run;
  /** What is red, explained. */
  failures: FailuresByEnvironment;
  /** Title of each area by the prefix of its ids, in the order of the matrix. */
  areas: Readonly<Record<string, string>>;
  /** The contradictions of the documents, and what was seen at each. */
  drifts: readonly Drift[];
  /** The runs of each environment by its name, the oldest first, this one included. */
  history: ReadonlyMap<string, readonly Snapshot[]>;
  /** With the run before, for each environment that has one. */
  comparisons: readonly Comparison[];
  /** Whether `proof.html` lies beside the overview. */
  hasProofPage: boolean;
}

/** The sections of the page, what to look at first on top. */
const sections: readonly ((overview: Overview & { findings: readonly Finding[] }) => Markup | null)[] = [
  (overview) => head(overview),
  ({ compliances, history }) => environmentCards(compliances, history),
  ({ compliances, findings, run }) => attention(findings, compliances, run),
  ({ run }) => waivers(run),
  ({ comparisons, compliances }) => sinceLastRun(comparisons, compliances.length),
  ({ compliances, areas }) => matrix(compliances, areas),
  ({ compliances }) => environmentDifferences(compliances),
  ({ compliances, areas }) => untested(compliances, areas),
  ({ drifts, compliances }) => documentationDrift(drifts, compliances.length),
  ({ run }) => undocumented(run),
  ({ compliances, run }) => recorded(compliances, run),
  ({ compliances: [first], hasProofPage }) => proofFigures(first?.proof ?? null, hasProofPage),
  ({ compliances: [first], run }) => whatWasCounted(run, first?.requirements.length ?? 0),
  () => legend(),
];

/** `reports/index.html`: all environments side by side. Static: no script, no request to anywhere. */
export function overviewHtml(overview: Overview): string {
  const { compliances, failures } = overview;
  const findings = findingsIn(compliances, failures);
  const body = html`${targetStrip(compliances)}
    <main id="main">${sections.flatMap((section) => section({ ...overview, findings }) ?? [])}</main>
    ${footer(compliances)}`;
  return htmlPage(titleText(compliances), body);
}

const titleText = (compliances: readonly Compliance[]) =>
  `Baanx API conformance (${targetsOf(compliances).join(' and ') || 'no target'})`;

function footer(compliances: readonly Compliance[]): Markup {
  const [first] = compliances;
  if (first === undefined) return html`<footer class="quiet"></footer>`;
  const { total, covered, excluded, unaccounted } = first.claims;
  return html`<footer class="quiet">
    <p>
      The register has ${total} claims of the documentation: ${covered} are covered by requirements, ${excluded} are
      excluded with a reason, ${unaccounted.length} are unaccounted for.
    </p>
    <p>baanx-conformance ${first.suite.version}, commit ${first.suite.commit?.slice(0, 12) ?? 'unknown'}</p>
  </footer>`;
}
