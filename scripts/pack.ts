import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import ts from 'typescript';
import { armedErrors } from '#mock/faults/armed/armory.ts';

/** Before `npm pack`: the mock alone in `dist/mock/`, compiled and typed, with all it needs inside. */

const TARGET = 'dist/mock';
const ENTRY = 'scripts/mock/start-mock.ts';

/** Styles, pages and the API description become text in the program: it is one file, wherever it lies. */
const texts: Plugin = {
  name: 'texts',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const read = /readFileSync\(new URL\('([^']+)', import\.meta\.url\), 'utf8'\)/g;
      const contents = readFileSync(path, 'utf8').replaceAll(read, (_, file: string) =>
        JSON.stringify(readFileSync(resolve(dirname(path), file), 'utf8')),
      );
      return { contents, loader: 'ts' };
    });
  },
};

const shared: BuildOptions = { bundle: true, platform: 'node', target: 'node20', minifySyntax: true, plugins: [texts] };
// What the libraries of the bundle were written for: they call require for what Node has built in.
const banner = { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" };

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
const { metafile } = await build({
  ...{ ...shared, banner, entryPoints: [ENTRY], outfile: `${TARGET}/index.js`, format: 'esm' },
  metafile: true,
});
await build({ ...shared, entryPoints: [ENTRY], outfile: `${TARGET}/index.cjs`, format: 'cjs' });
await build({
  ...{ ...shared, entryPoints: ['scripts/mock.ts'], outfile: `${TARGET}/cli.js`, format: 'esm' },
  banner: { js: `#!/usr/bin/env node\n${banner.js}` },
});
for (const file of ['index.d.ts', 'index.d.cts']) writeFileSync(join(TARGET, file), declarations());
writeFileSync(join(TARGET, 'LICENSES.txt'), licences(Object.keys(metafile.inputs)));

/** The types of the entry, which say everything themselves: they need no types of a library. */
function declarations(): string {
  const files = ['mock/serve/settings/settings.ts', 'mock/serve/log/logged-request.ts', ENTRY];
  const names = Object.keys(armedErrors).map((name) => `'${name}'`);
  const declared = files.map((file) => {
    const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), { fileName: file });
    return outputText.replaceAll(/^import .*\n/gm, '');
  });
  return [...declared, `export type ArmedErrorName = ${names.join(' | ')};`, ''].join('\n');
}

/** The licences of what the bundle holds. */
function licences(inputs: readonly string[]): string {
  const folders = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)]
    .toSorted()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
      const { name, version, license } = manifest;
      return [`${String(name)} ${String(version)} (${String(license)})`, licenceIn(folder)].join('\n\n');
    })
    .join('\n\n----\n\n');
}

function licenceIn(folder: string): string {
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']) {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch {
      // It is called otherwise.
    }
  }
  return 'No licence file.';
}
