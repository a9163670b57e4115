import { parser, Release } from 'keep-a-changelog';
import { format, resolveConfig } from 'prettier';

export const CHANGELOG = 'CHANGELOG.md';

/**
 * The changelog in which all that was unreleased is a version, below a section for what comes next; undefined where there
 * is nothing to release.
 * @param day of the release: `2026-11-27`
 */
export async function released(text: string, version: string, day: string): Promise<string | undefined> {
  const changelog = parser(text);
  const release = changelog.findRelease();
  if (!release || release.isEmpty()) return undefined;
  release.setVersion(version);
  release.setDate(day);
  changelog.addRelease(new Release());
  // The parser keeps the words and not the empty lines between them.
  return format(changelog.toString(), { ...(await resolveConfig(CHANGELOG)), parser: 'markdown' });
}
