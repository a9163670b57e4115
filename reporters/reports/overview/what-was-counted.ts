import { redactionLine } from '#reporters/leaks/redacted-run.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { seconds } from '#reporters/markup/words.ts';
import { number } from '#reporters/run/proof-figures.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';

/** Numbers of a run beside what each of them counts: some count nearly the same, and a reader would look for a mistake. */
export function whatWasCounted({ tests, exchanges, durationMs, redaction }: Run, requirements: number): Markup {
  const all = tests.passed + tests.failed + tests.skipped;
  const rows: [string, string][] = [
    [`${number(requirements)} requirements`, 'have one verdict each, in each environment.'],
    [
      `${number(all)} tests`,
      'were in the run. A requirement may have several, and a test may judge several. The pages of tests count tests.',
    ],
    [
      `${number(exchanges)} exchanges`,
      'were recorded by tests: a request and its answer, also where the browser asked. Figures count those of them that the ' +
        'target answered. What a live run sent is more: it also signs in for several tests at once, and closes what is left open.',
    ],
    [
      seconds(durationMs),
      'is from the start of the run to its end. Tests run side by side, so their times add up to more.',
    ],
    ...(redaction ? [['Secrets', `${redactionLine(redaction)}.`] satisfies [string, string]] : []),
  ];
  return html`<section aria-labelledby="counted">
    <h2 id="counted">What the numbers count</h2>
    <dl class="legend">
      ${rows.map(
        ([name, says]) =>
          html`<dt>${name}</dt>
            <dd>${says}</dd>`,
      )}
    </dl>
  </section>`;
}
