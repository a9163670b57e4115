import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many runs an Allure page looks back on. Each costs every page about 90 kB. */
const KEPT_RUNS = 20;
/** What Allure's charts group by. */
const KEPT_LABELS = ['epic', 'severity'];

type Point = z.infer<typeof Point>;
/** A run in Allure's history: a line of its file. The fields that are not named here are Allure's own business. */
const Point = z.looseObject({
  uuid: z.string(),
  timestamp: z.number(),
  testResults: z.record(
    z.string(),
    z.looseObject({
      labels: z.array(z.looseObject({ name: z.string(), value: z.string().optional() })).default([]),
    }),
  ),
});

/** Allure's history of one environment. */
export interface AllureHistory {
  /** One line per run; need not exist yet. */
  file: string;
  /** When the run of the page began, as in `run.json`: its name in the history. */
  startedAt: string;
  /** Whether the run belongs into the history: one that was cut off or narrowed would look like a fall in every trend. */
  keep: boolean;
}

/**
 * The runs before this one, as lines; those after it and this one itself are left out, so that a page can be made again. Lines
 * that cannot be read cost themselves, and are said in one line.
 */
export function earlierRuns({ file, startedAt }: AllureHistory, tell: (line: string) => void): string[] {
  const points = pointsIn(file, tell).filter(({ timestamp }) => timestamp < Date.parse(startedAt));
  return points.slice(-KEPT_RUNS).map((point) => JSON.stringify(point));
}

/**
 * The text of the history's file with a run added, or replaced.
 * @param line what Allure appended for it; only what its pages show is kept of it, and no message
 */
export function withRun({ file, startedAt }: AllureHistory, line: string): string {
  const now = named(Point.parse(JSON.parse(line)), startedAt);
  const others = pointsIn(file, () => undefined).filter(({ uuid }) => uuid !== now.uuid);
  const points = [...others, now].toSorted((a, b) => a.timestamp - b.timestamp).slice(-KEPT_RUNS);
  return points.map((point) => `${JSON.stringify(point)}\n`).join('');
}

/** Allure names a point at random and dates it now; ours is the run, or a page made twice would count it twice. */
function named(point: Point, startedAt: string): Point {
  const testResults = Object.entries(point.testResults).map(([id, result]) => {
    const { name: _name, fullName: _fullName, message: _message, trace: _trace, ...rest } = result;
    return [id, { ...rest, labels: result.labels.filter(({ name }) => KEPT_LABELS.includes(name)) }];
  });
  return {
    ...point,
    uuid: startedAt,
    timestamp: Date.parse(startedAt),
    testResults: Point.shape.testResults.parse(Object.fromEntries(testResults)),
  };
}

function pointsIn(file: string, tell: (line: string) => void): Point[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const points = lines.flatMap((line) => pointOf(line) ?? []);
  const lost = lines.length - points.length;
  if (lost > 0) tell(`${file}: ${lost} of ${lines.length} runs cannot be read and are left out of the trends.`);
  return points;
}

function pointOf(line: string): Point | undefined {
  try {
    return Point.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
