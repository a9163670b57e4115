import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { figuresLine, publishedFigures } from '#reporters/run/proof-figures.ts';
import { withFigures } from '#proof/figures.ts';
import { sampleFigures } from '../reporters/verdicts/compliance-samples.ts';

const README = join(import.meta.dirname, '..', '..', '..', 'README.md');

test('figures are read as they were written', ({}, info) => {
  const file = info.outputPath('figures.json');
  writeFileSync(file, JSON.stringify(sampleFigures));
  expect(publishedFigures(file)).toEqual(sampleFigures);
});

test('before the first proof there are no figures', ({}, info) => {
  expect(publishedFigures(info.outputPath('nothing.json'))).toBeNull();
});

const malformed: [string, string, RegExp][] = [
  ['half a file', '{ "date": ', /figures\.json are malformed: .*JSON/],
  ['a missing figure', JSON.stringify({ ...sampleFigures, defects: { caught: 1, total: 1 } }), /defects\.exact/],
  ['a word for a number', JSON.stringify({ ...sampleFigures, mutants: 'many' }), /at mutants/],
];
for (const [what, text, says] of malformed) {
  test(`${what} is named, with what to do`, ({}, info) => {
    const file = info.outputPath('figures.json');
    writeFileSync(file, text);
    expect(() => publishedFigures(file)).toThrow(says);
    expect(() => publishedFigures(file)).toThrow('Take the file back to what is committed.');
  });
}

test('one sentence tells all figures', () => {
  expect(figuresLine(sampleFigures)).toBe(
    'Proven on 2026-01-02: 258 of 259 seeded defects caught, 257 exactly as expected; 2,310 of 2,401 generated faults in answers ' +
      'caught, 90 allowed by the documents, 1 missed; mutation score of the judging code 87.3 % (2026-01-03).',
  );
});

test('what was not measured is not told', () => {
  expect(figuresLine({ ...sampleFigures, mutants: null })).toMatch(/90 allowed by the documents, 1 missed\.$/);
  expect(figuresLine(null)).toBe('Not proven yet.');
});

test('the README gets the figures between its marks, and keeps everything else', () => {
  const [before, after] = ['# A\n\n<!-- proof figures -->', '<!-- end of proof figures -->\n\n## B\n'];
  const readme = `${before}\n\nan older line\n\n${after}`;
  expect(withFigures(readme, sampleFigures)).toBe(`${before}\n\n${figuresLine(sampleFigures)}\n\n${after}`);
  expect(withFigures(readme, null)).toBe(`${before}\n\nNot proven yet.\n\n${after}`);
  expect(() => withFigures('# A', null)).toThrow('README.md lost its marks');
});

test('the README tells the published figures', () => {
  const readme = readFileSync(README, 'utf8');
  const hint = 'npm run prove -- --update writes the line anew';
  expect(readme, hint).toBe(withFigures(readme, publishedFigures()));
});
