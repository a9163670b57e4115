import { exclusions, type ClaimEntry, type RequirementEntry, type RequirementsReport } from './requirements.ts';

/**
 * `reports/requirements.csv`: a line for each claim of each requirement, then one for each claim that none covers. By RFC 4180.
 */
export function requirementsCsv({ requirements, claims, environments }: RequirementsReport): string {
  const head = [
    ...['requirement', 'level', 'area', 'title'],
    ...environments.map(({ name }) => name),
    ...['claim', 'claim says', 'document', 'place', 'address', 'tests', 'proven by', 'why no requirement'],
  ];
  const rows = requirements.flatMap((entry) => {
    const about = requirementCells(entry, environments);
    const last = [testsOf(entry), entry.provenBy.map(({ id }) => id).join(' '), ''];
    const covered = entry.claims.length === 0 ? [NO_CLAIM] : entry.claims.map(claimCells);
    return covered.map((cells) => [...about, ...cells, ...last]);
  });
  const none = ['', '', '', '', ...environments.map(() => '')];
  const excluded = claims
    .filter((claim) => claim.excluded !== null)
    .map((claim) => [...none, ...claimCells(claim), '', '', whyOf(claim)]);
  return [head, ...rows, ...excluded].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

const NO_CLAIM = ['', '', '', '', ''];

function requirementCells({ id, level, area, title, standings }: RequirementEntry, environments: { name: string }[]) {
  const verdicts = environments.map(({ name }) => standings.find((each) => each.environment === name)?.verdict ?? '');
  return [id, level, area, title, ...verdicts];
}

const claimCells = ({ id, says, document, place, address }: ClaimEntry) => [id, says, document, place, address ?? ''];

const whyOf = ({ excluded }: ClaimEntry) => `${excluded ?? ''}: ${exclusions[excluded ?? ''] ?? ''}`;

const testsOf = ({ standings }: RequirementEntry) =>
  [...new Set(standings.flatMap(({ tests }) => tests.map(({ file, title }) => `${file}: ${title}`)))].join('; ');

/** A table program takes what begins with these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
