import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CHANGELOG, released } from '#scripts/release/changelog.ts';

const HEAD = '# Changelog\n\nVersions follow [Semantic Versioning](https://semver.org/).\n';
const NEWS = '### Added\n\n- A thing of two\n  lines.\n\n### Fixed\n\n- `another`: it works.\n';
const EARLIER = '## 0.1.0 - 2026-01-02\n\n### Added\n\n- The first thing.\n';

test('what is unreleased is a section of the version, below one for what comes next', async () => {
  const text = await released(`${HEAD}\n## [Unreleased]\n\n${NEWS}\n${EARLIER}`, '0.2.0', '2026-11-27');

  expect(text).toBe(`${HEAD}\n## Unreleased\n\n## 0.2.0 - 2026-11-27\n\n${NEWS}\n${EARLIER}`);
});

test('a release of nothing is none', async () => {
  expect(await released(`${HEAD}\n## [Unreleased]\n\n${EARLIER}`, '0.2.0', '2026-11-27')).toBeUndefined();
  expect(await released(`${HEAD}\n${EARLIER}`, '0.2.0', '2026-11-27')).toBeUndefined();
});

test('a release keeps every line of the real changelog', async () => {
  const before = readFileSync(CHANGELOG, 'utf8');

  // Right after a release there is nothing to release.
  const news = before.replace(/^## \[?Unreleased\]?$/m, '$&\n\n### Security\n\n- So that there is something.');
  const after = await released(news, '9.9.9', '2026-11-27');

  const lines = after?.split('\n') ?? [];
  // Brackets make a heading a link, once the list of links below says where to.
  expect(before.split('\n').filter((line) => !lines.includes(line.replace(/^## \[(.+)\]/, '## $1')))).toEqual([]);
  expect(lines).toContain('## 9.9.9 - 2026-11-27');
});
