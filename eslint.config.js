import playwright from 'eslint-plugin-playwright';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const only = (...rooms) => `^#(?!(?:${['none', ...rooms].join('|')})/)`;

/** Who may not import whom: a folder, what it must not reach, and why. */
const walls = [
  { files: ['specs/**'], regex: only(), why: 'specs imports nothing else of ours' },
  { files: ['evidence/**'], regex: only('specs'), why: 'evidence imports only specs' },
  { files: ['mock/**'], regex: only('mock', 'specs'), why: 'mock and suite share no code' },
  {
    files: ['mock/protocol/**', 'mock/looks/**'],
    regex: `${only('mock', 'specs')}|^#mock/(faults|serve)/`,
    why: 'the protocol knows neither what breaks it nor who serves it',
  },
  {
    files: ['mock/world/**'],
    regex: `${only('mock', 'specs')}|^#mock/(faults|serve|protocol)/`,
    why: 'the world knows no rules',
  },
  {
    files: ['fixtures/**'],
    regex: only('fixtures', 'evidence', 'specs'),
    why: 'only mock-target.ts knows the mock',
    except: ['fixtures/target/mock-target.ts', 'fixtures/client/world/instrumented-mock.ts'],
  },
  {
    files: ['reporters/**'],
    regex: only('reporters', 'evidence', 'specs'),
    why: 'reporters import only specs and evidence; what proves a requirement is known to one file',
    except: ['reporters/reports/requirements/proving.ts'],
  },
  {
    files: ['reporters/verdicts/**'],
    regex: `${only('reporters', 'evidence', 'specs')}|^(#reporters|\\.\\.)/(run|failures|leaks|reports)/|^node:(fs|child_process)`,
    why: 'verdicts are computed from data alone',
  },
  {
    files: ['reporters/run/**', 'reporters/failures/**', 'reporters/leaks/**'],
    regex: `${only('reporters', 'evidence', 'specs')}|^(#reporters|\\.\\.)/reports/`,
    why: 'only what writes the reports knows what they look like',
  },
  {
    files: ['tests/api/**', 'tests/browser/**'],
    regex: `${only('fixtures', 'specs')}|^#fixtures/(?!index\\.ts$)`,
    why: 'a test imports fixtures/index.ts and specs',
  },
  {
    files: ['tests/client/**'],
    regex: `${only('fixtures', 'specs')}|^#fixtures/(?!client/index\\.ts$)`,
    why: 'a test of a client imports fixtures/client/index.ts and specs',
  },
];
const relative = {
  regex: '^\\.\\./\\.\\./|^\\.\\./(specs|evidence|fixtures|mock|reporters|proof|scripts)/',
  message: 'Use the # import of that folder.',
};

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'reports', 'test-results', 'specs/openapi.d.ts'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'no-restricted-imports': ['error', { patterns: [relative] }],
    },
  },
  {
    files: ['tests/**'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'max-lines-per-function': 'off',
      'playwright/consistent-spacing-between-blocks': 'off',
      'playwright/no-skipped-test': 'error',
      'playwright/expect-expect': ['warn', { assertFunctionNames: ['fact', 'expectJson'] }],
    },
  },
  // What an assertion expected and saw is told in words: see `toShow`.
  {
    files: ['tests/api/**', 'tests/browser/**', 'tests/client/**'],
    rules: {
      'playwright/no-restricted-matchers': [
        'error',
        Object.fromEntries(
          [
            ...['toBe', 'toEqual', 'toStrictEqual', 'toMatch', 'toMatchObject', 'toContain', 'toContainEqual'],
            ...['toHaveLength', 'toHaveProperty', 'toBeDefined', 'toBeUndefined', 'toBeNull', 'toBeNaN'],
            ...['toBeTruthy', 'toBeFalsy', 'toBeCloseTo', 'toBeGreaterThan', 'toBeGreaterThanOrEqual'],
            ...['toBeLessThan', 'toBeLessThanOrEqual', 'toBeInstanceOf', 'toThrow'],
          ].map((name) => [name, 'Say in words what is judged: toShow, toBeOneOf or another matcher of ours.']),
        ),
      ],
    },
  },
  // The mock knows the words of specs, not its values.
  {
    files: ['mock/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value=/^#specs/][importKind!='type']",
          message: 'mock imports only types of specs.',
        },
      ],
    },
  },
  // Its folders are named as those whose code they test.
  {
    files: ['tests/harness/*/*'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ ...relative, regex: '^(\\.\\./){2}' }] }] },
  },
  {
    files: ['tests/harness/*/*/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ ...relative, regex: '^(\\.\\./){3}' }] }] },
  },
  ...walls.map(({ files, regex, why, except = [] }) => ({
    files,
    ignores: except,
    rules: { 'no-restricted-imports': ['error', { patterns: [relative, { regex, message: why }] }] },
  })),
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
