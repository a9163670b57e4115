import { findingText, type Finding } from '#fixtures/target/findings.ts';
import { liveTarget } from '#fixtures/target/live-target.ts';
import type { Settings } from '#fixtures/target/settings.ts';
import { offers } from '#fixtures/target/target.ts';
import { capabilities, type Capability } from '#specs/capabilities.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import { requirements, type Requirement } from '#specs/requirements/index.ts';

const HEADINGS: Record<Finding['weight'], string> = {
  essential: 'Nothing can be judged before this is in order',
  optional: 'What needs this stays inconclusive, and nothing is sent for it',
  notice: 'Worth knowing',
};

/** All findings in words; one that several environments share stands once. */
export function findingLines(findings: readonly Finding[]): string[] {
  return (['essential', 'optional', 'notice'] as const).flatMap((weight) => {
    const those = findings.filter((finding) => finding.weight === weight);
    const texts = [...new Set(those.map(findingText))];
    if (texts.length === 0) return [];
    const lines = texts.map((text) => {
      const where = those.filter((finding) => findingText(finding) === text).map(({ environment }) => environment);
      const lost = new Set(
        those.filter((finding) => findingText(finding) === text).flatMap(({ lacks }) => needing(lacks)),
      );
      return `  - ${where.join(', ')}: ${text}${lost.size > 0 ? ` (${counted(lost.size)})` : ''}`;
    });
    return [`${HEADINGS[weight]}:`, ...lines];
  });
}

/** Which settings would unlock how many requirements of an environment, most first. */
export function unlockLines(settings: Settings, names: readonly EnvironmentName[]): string[] {
  return names.flatMap((name) => {
    const target = liveTarget(name, settings);
    const lacking = (Object.keys(capabilities) as Capability[]).filter((capability) => !offers(target, capability));
    const rows = lacking
      .filter((capability) => capability !== 'production')
      .map((capability) => ({ capability, count: needing([capability]).length }))
      .sort((a, b) => b.count - a.count)
      .map(({ capability, count }) => {
        const { title, provide } = capabilities[capability];
        return `  - ${counted(count)}: ${title}. ${provide.replaceAll('<ENV>_', target.spec.prefix)}`;
      });
    return rows.length === 0 ? [] : [`${name} could judge more:`, ...rows];
  });
}

const counted = (count: number) => `${count} ${count === 1 ? 'requirement' : 'requirements'}`;

/** The requirements that need one of these. */
function needing(lacks: readonly Capability[]): string[] {
  const rows: [string, Requirement][] = Object.entries(requirements);
  return rows.filter(([, { needs = [] }]) => needs.some((need) => lacks.includes(need))).map(([id]) => id);
}
