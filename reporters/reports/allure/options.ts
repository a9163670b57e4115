import { ChartType, type ChartOptions } from '@allurereport/charts-api';
import type { AwesomePluginOptions } from '@allurereport/plugin-awesome';

/** The categories of a page are the verdicts; every other word of Allure is one of its own. */
const categories = [
  { name: 'Violated', statuses: ['failed'] },
  { name: 'Inconclusive', statuses: ['broken'] },
  { name: 'Untested', statuses: ['unknown'] },
  { name: 'Not applicable', statuses: ['skipped'] },
] as const;

export const categoryRules = categories.map(({ name, statuses }) => ({ name, matchers: [{ statuses }] }));

/**
 * Each chart with the number of earlier runs that it needs to show anything: tried, since Allure does not say. Its charts of
 * transitions and of ages are left out: they are empty whenever nothing changed, and the overview tells what did. That of the run
 * shows a percentage of tests, which is no figure of ours: a verdict is on a requirement.
 */
const charts: readonly { earlier: number; chart: ChartOptions }[] = [
  {
    earlier: 0,
    chart: {
      type: ChartType.TrSeverities,
      title: 'By level',
      levels: ['critical', 'normal', 'minor'],
      includeUnset: false,
    },
  },
  { earlier: 0, chart: { type: ChartType.Durations, title: 'How long the tests took', groupBy: 'none' } },
  { earlier: 1, chart: { type: ChartType.StatusDynamics, title: 'Results over the runs' } },
  { earlier: 1, chart: { type: ChartType.DurationDynamics, title: 'Durations over the runs' } },
  {
    earlier: 5,
    chart: {
      type: ChartType.StabilityDistribution,
      title: 'How steady the areas are',
      groupBy: 'epic',
      skipStatuses: ['skipped', 'unknown'],
      threshold: 90,
    },
  },
];

/**
 * @param reportName the title of the page
 * @param earlierRuns how many the page looks back on
 */
export function awesomeOptions(reportName: string, earlierRuns: number): AwesomePluginOptions {
  return {
    reportName,
    singleFile: true,
    reportLanguage: 'en',
    theme: 'auto',
    groupBy: ['epic', 'feature'],
    defaultSortBy: 'name,asc', // the run's own order is whatever worker was free
    sections: ['charts', 'timeline'],
    charts: charts.filter(({ earlier }) => earlier <= earlierRuns).map(({ chart }) => chart),
  };
}
