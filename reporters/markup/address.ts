import { createHash } from 'node:crypto';
import type { TestVerdict } from '../verdicts/formats/run.ts';

type TestName = Pick<TestVerdict, 'project' | 'file' | 'title'>;

const page = (environment: string) => `${environment}/index.html`;
const tagged = (environment: string, tag: string) => `${page(environment)}?tags=${encodeURIComponent(tag)}`;

/** Addresses of the reports, as seen from the overview. They are the same in every run. */
export const address = {
  page,
  /** All that is known of a requirement or a claim. */
  register: (id: string) => `requirements.html#${id}`,
  /** The script that repeats a failure. */
  script: (environment: string, requirement: string) => `${environment}/repeat/${requirement}.sh`,
  /** The page about it that can be sent to support. */
  support: (environment: string, requirement: string) => `${environment}/support/${requirement}.html`,
  /** The tests of an area. */
  area: tagged,
  /** The tests of a requirement. */
  requirement: tagged,
  /** One test, open, in the list of the tests of its requirement. */
  test: (environment: string, requirement: string, test: TestName) =>
    `${tagged(environment, requirement)}#${idOfResult(nameOfResult(test))}`,
};

/** Under this name Allure gets a test: it makes its own id of it, which is then known before the page is. */
export const nameOfResult = ({ project, file, title }: TestName) => `${project} › ${file} › ${title}`;

/** Allure's way from a result's name to its id. */
export const idOfResult = (text: string) => createHash('md5').update(text).digest('hex');

/** The areas of a test, as tags of its own: the overview leads to them. */
export function areaTags(tags: readonly string[]): string[] {
  const areas = tags.flatMap((tag) => /^([A-Z][A-Z0-9]*)-\d+$/.exec(tag)?.[1] ?? []);
  return [...new Set(areas)].filter((area) => !tags.includes(area));
}
