import { ChartType, type ChartOptions } from '@allurereport/charts-api';
import type { AwesomePluginOptions } from '@allurereport/plugin-awesome';

/** The categories of a page are the verdicts; every other word of Allure is one of its own. */
const categories = [
  { name: 'Violated: the target does something else than the documents say', statuses: ['failed'] },
  { name: 'Inconclusive: something else went wrong', statuses: ['broken'] },
  { name: 'Untested: nothing ran', statuses: ['unknown'] },
  { name: 'Not applicable: the target does not offer what the test needs', statuses: ['skipped'] },
] as const;

export const categoryRules = categories.map(({ name, statuses }) => ({ name, matchers: [{ statuses }] }));

const ofOneRun: ChartOptions[] = [
  { type: ChartType.CurrentStatus, title: 'This run' },
  {
    type: ChartType.TrSeverities,
    title: 'By level: critical is MUST, normal is SHOULD, minor is INFO',
    levels: ['critical', 'normal', 'minor'],
    includeUnset: false,
  },
  { type: ChartType.Durations, title: 'How long the tests took', groupBy: 'none' },
];

/** What shows nothing but this run's point, or nothing at all, before there is another run. */
const ofSeveralRuns: ChartOptions[] = [
  { type: ChartType.StatusDynamics, title: 'Results over the runs' },
  { type: ChartType.StatusTransitions, title: 'What changed from run to run' },
  { type: ChartType.DurationDynamics, title: 'Durations over the runs' },
  { type: ChartType.StatusAgePyramid, title: 'Since when tests are not green' },
  {
    type: ChartType.StabilityDistribution,
    title: 'How steady the areas are',
    groupBy: 'epic',
    skipStatuses: ['skipped', 'unknown'],
    threshold: 90,
  },
];

/** @param reportName the title of the page */
export function awesomeOptions(reportName: string, hasHistory: boolean): AwesomePluginOptions {
  return {
    reportName,
    singleFile: true,
    reportLanguage: 'en',
    theme: 'auto',
    groupBy: ['epic', 'feature'],
    defaultSortBy: 'name,asc', // the run's own order is whatever worker was free
    sections: ['charts', 'timeline'],
    charts: hasHistory ? [...ofOneRun, ...ofSeveralRuns] : ofOneRun,
  };
}
