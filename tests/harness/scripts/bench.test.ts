import { expect, test } from '@playwright/test';
import { costOf } from '#scripts/bench/cost.ts';
import { grown, keptRatios } from '#scripts/bench/ratios.ts';
import { scaleFaults } from '#scripts/bench/scale.ts';

const kept = { api: 5, browser: 2 };
const step = (times: number, cpu: number, memory: number | null = 900) => ({ times, cost: { cpu, memory } });

test('a ratio may grow by a fifth, and what was not measured is not judged', () => {
  expect(grown(kept, { api: 6, browser: 1 })).toEqual([]);
  expect(grown(kept, {})).toEqual([]);
  expect(grown(kept, { api: 6.1, browser: 2.5 })).toEqual([
    expect.stringMatching(/^api tests cost 6\.10 times the bare ones, 22 % more than 5\.00\. /),
    expect.stringMatching(/^browser tests cost 2\.50 times the bare ones, 25 % more than 2\.00\. /),
  ]);
});

test('a ratio without one to compare it with is no guard, and that is said', () => {
  expect(grown({ api: null, browser: 2 }, { api: 5, browser: 2 })).toEqual([
    'No ratio of the api tests is kept yet. On a quiet machine: npm run bench -- --update',
  ]);
  expect(Object.keys(keptRatios())).toEqual(['api', 'browser']);
});

test('cost grows with the tests alone, and a run fits into the memory of a small machine', () => {
  expect(scaleFaults([step(1, 10), step(2, 16), step(4, 29), step(8, 55)])).toEqual([]);
  expect(scaleFaults([step(1, 10), step(2, 16), step(4, 30), step(8, 80)])).toEqual([
    'once more costs 6.0, then 7.0, then 12.5 s of processor: later tests cost more than early ones',
  ]);
  expect(scaleFaults([step(1, 10), step(2, 16, 1_700), step(4, 29, null)])).toEqual([
    'a run took 1700 MB, more than 1536',
  ]);
});

test('what a command costs includes its children', async () => {
  const busy = 'const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);';
  const { cpu } = await costOf(
    `node -e "require('child_process').spawnSync(process.execPath, ['-e', process.env.BUSY])"`,
    {
      BUSY: busy,
    },
  );

  expect(cpu).toBeGreaterThan(0.3);
});
