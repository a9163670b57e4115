import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Stand-ins for the tools that a repeat script needs, as far as it uses them, for machines that lack one. They come last in
// the PATH: where the real ones are, these are not looked at.

const curl = `
const args = process.argv.slice(2);
const options = { headers: {}, query: [], form: [] };
let url = '', note = '', file = '', head = '', method = '', body;
for (let at = 0; at < args.length; at += 1) {
  const next = () => args[++at];
  if (args[at] === '-sS') continue;
  if (args[at] === '-G') options.inQuery = true;
  else if (args[at] === '-o') file = next();
  else if (args[at] === '-D') head = next();
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
  if (head) require('node:fs').writeFileSync(head, [...answer.headers].map((pair) => pair.join(': ') + '\\r\\n').join(''));
  process.stdout.write(note.replace('%{http_code}', answer.status).replace(/\\\\n/g, '\\n'));
});
`;
// The programs of the scripts alone: a path, a path with a condition, and those for the screen.
const jq = `
const { readFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args.at(-1) === 'tojson[1:-1]') { process.stdout.write(JSON.stringify(readFileSync(0, 'utf8')).slice(1, -1)); process.exit(0); }
const [program, file] = args.slice(-2);
const at = (path) => path.split(/[.[\\]"]/).filter(Boolean).reduce((value, step) => value?.[step], JSON.parse(readFileSync(file, 'utf8')));
const TESTS = [
  [/^\\. == (.*)$/s, (value, wanted) => JSON.stringify(value ?? null) === wanted],
  [/^\\. >= (.*)$/, (value, least) => value >= Number(least)],
  [/^type == "(.*)"$/, (value, type) => (Array.isArray(value) ? 'array' : value === null || value === undefined ? 'null' : typeof value) === type],
  [/^test\\((".*")\\)$/s, (value, source) => new RegExp(JSON.parse(source)).test(value)],
  [/^floor == \\.$/, (value) => Number.isInteger(value)],
  [/^length > 0$/, (value) => value.length > 0],
];
const one = (value, text) => TESTS.some(([form, test]) => { const found = form.exec(text); return found && test(value, found[1]); });
const holds = (value, text) => one(value, text) || (/ or | and /.test(text) && text.split(' or ').some((part) => part.split(' and ').every((each) => one(value, each))));
const [, path, condition] = /^\\((.*?)\\) \\| \\((.*)\\)$/s.exec(program) || [];
const [, plain] = /^\\((.*)\\) \\/\\/ empty$/s.exec(program) || [];
const [, listed] = /^\\((.*)\\) \\| keys/.exec(program) || [];
const [, named] = /^\\((.*)\\) \\| \\[keys/.exec(program) || [];
const isOpen = args[args.indexOf('--arg') + 2] === 'yes';
const masked = (value) => typeof value === 'string' ? 'a text of ' + value.length + ' characters, masked' : 'a number, masked';
const onScreen = (value) => {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'object') return 'an ' + (Array.isArray(value) ? 'array' : 'object');
  return isOpen || typeof value === 'boolean' ? JSON.stringify(value).replace(/[\\x80-\\x9f]/g, '') : masked(value);
};
const [, screen] = /^\\((.*?)\\) \\| if /s.exec(program) || [];
if (screen !== undefined) console.log(onScreen(at(screen)));
else if (named !== undefined) console.log(Object.keys(at(named)).sort().map((name) => /^[A-Za-z_][\\w.-]*$/.test(name) ? name : '(name)').join(' '));
else if (listed !== undefined) console.log(Object.keys(at(listed)).sort().join(' '));
else if (plain !== undefined) { if (at(plain) !== undefined) console.log(at(plain)); }
else if (path !== undefined) process.exit(holds(at(path), condition) ? 0 : 1);
else if (typeof at('.error') === 'string') console.log(at('.error'));
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
