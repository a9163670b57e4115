import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Stand-ins for the tools that a repeat script needs, as far as it uses them, for machines that lack one. They come last in
// the PATH: where the real ones are, these are not looked at.

const curl = `
const args = process.argv.slice(2);
const options = { headers: {}, query: [], form: [] };
let url = '', note = '', file = '', method = '', body;
for (let at = 0; at < args.length; at += 1) {
  const next = () => args[++at];
  if (args[at] === '-sS') continue;
  if (args[at] === '-G') options.inQuery = true;
  else if (args[at] === '-o') file = next();
  else if (args[at] === '-w') note = next();
  else if (args[at] === '-X') method = next();
  else if (args[at] === '-H') { const [name, ...value] = next().split(': '); options.headers[name] = value.join(': '); }
  else if (args[at] === '--data-urlencode') options.form.push(next());
  else if (args[at] === '--data-raw') body = next();
  else if (args[at] === '--data-binary') { next(); body = require('node:fs').readFileSync(0, 'utf8').trimEnd(); }
  else url = args[at];
}
const encoded = options.form.map((pair) => { const [name, ...value] = pair.split('='); return name + '=' + encodeURIComponent(value.join('=')); }).join('&');
if (options.inQuery) url += '?' + encoded;
else if (encoded) body = encoded;
fetch(url, { method: method || (body ? 'POST' : 'GET'), headers: options.headers, body, redirect: 'manual' }).then(async (answer) => {
  require('node:fs').writeFileSync(file, await answer.text());
  process.stdout.write(note.replace('%{http_code}', answer.status).replace(/\\\\n/g, '\\n'));
});
`;
const jq = `
const [flag, path] = process.argv[2] === '-r' ? ['-r', process.argv[3]] : ['', process.argv[2]];
const value = path.split(/[.[\\]]/).filter(Boolean).reduce((at, step) => at?.[step], JSON.parse(require('node:fs').readFileSync('answer.json', 'utf8')));
console.log(flag ? value : JSON.stringify(value, null, 2));
`;
const openssl = `
const { createHash, randomBytes } = require('node:crypto');
const [command, option, more] = process.argv.slice(2);
const input = () => require('node:fs').readFileSync(0);
if (command === 'rand') console.log(randomBytes(Number(more)).toString('hex'));
if (command === 'dgst') process.stdout.write(createHash('sha256').update(input()).digest());
if (command === 'base64') process.stdout.write(input().toString('base64'));
`;

/** A PATH on which curl, jq and openssl are found. */
export function pathWithTools(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  for (const [name, source] of Object.entries({ curl, jq, openssl })) {
    writeFileSync(join(folder, name), `#!/usr/bin/env node\n${source}`, { mode: 0o755 });
  }
  return [process.env['PATH'] ?? '', folder].join(delimiter);
}
