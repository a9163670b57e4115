import { writeFileSync } from 'node:fs';
import { findingText } from '#fixtures/target/findings.ts';
import { readSettings, SettingsError } from '#fixtures/target/settings.ts';
import { environments } from '#specs/environments.ts';
import { reached, service } from '../doctor/address.ts';
import { keys, redirectUri, start } from '../doctor/client.ts';
import { user } from '../doctor/people.ts';
import { looked, type Check } from '../doctor/walk.ts';
import { envText } from './env-text.ts';

/** Where questions are asked and answered. */
export interface Desk {
  ask: (question: string, how: { isSecret: boolean }) => Promise<string>;
  say: (line: string) => void;
}

/** Nothing was written, and why. */
export class Unfinished extends Error {}

interface Question {
  setting: string;
  says: string;
  isSecret?: boolean;
  otherwise?: string;
}

/** Asked together, checked together, and asked again together while something is wrong. */
interface Group {
  questions: readonly Question[];
  checks: readonly Check[];
  /** How often it may be wrong. A password is not tried twice: accounts are locked that way. */
  tries: number;
}

const { prefix, baseUrl } = environments.sandbox;
const TRIES = 5;

const groups: readonly Group[] = [
  {
    questions: [{ setting: 'BASE_URL', says: `Address of the sandbox (Enter for ${baseUrl})`, otherwise: baseUrl }],
    checks: [reached, service],
    tries: TRIES,
  },
  {
    questions: [
      { setting: 'CLIENT_KEY', says: 'Client key (public)' },
      { setting: 'SECRET_KEY', says: 'Secret key', isSecret: true },
      { setting: 'REDIRECT_URI', says: 'Redirect URI, exactly as Baanx has listed it' },
    ],
    checks: [keys, redirectUri, start],
    tries: TRIES,
  },
  {
    questions: [
      { setting: 'USER_EMAIL', says: 'E-mail address of a test user without two-factor sign-in' },
      { setting: 'USER_PASSWORD', says: 'Password of that user', isSecret: true },
    ],
    checks: [user],
    tries: 1,
  },
];

/** Well-formed, and never sent: the checks of a group send only what was asked by then. */
const NOT_YET: Readonly<Record<string, string>> = {
  CLIENT_KEY: '00000000-0000-4000-8000-000000000000',
  SECRET_KEY: 'not-asked-yet',
  REDIRECT_URI: 'https://not-asked-yet.example/callback',
  USER_EMAIL: 'not-asked-yet@example.com',
  USER_PASSWORD: 'not-asked-yet',
};

/** Asks for the settings of a first run, checks each group at once, and writes them. @throws Unfinished */
export async function initialise(desk: Desk, file: string): Promise<void> {
  let known: Record<string, string> = {};
  for (const group of groups) known = await answered(desk, group, known);
  const values = Object.fromEntries(Object.entries(known).map(([name, value]) => [`${prefix}${name}`, value]));
  try {
    // Others on this machine must not read it, and one that is there must not be lost.
    writeFileSync(file, envText(values), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new Unfinished(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  desk.say(`All is in order, and written to ${file}, which only you can read. Next: TARGET=live npm start`);
}

async function answered(
  desk: Desk,
  { questions, checks, tries }: Group,
  known: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  for (let tried = 0; tried < tries;) {
    const values = { ...known };
    for (const { setting, says, isSecret = false, otherwise = '' } of questions)
      values[setting] = (await desk.ask(says, { isSecret })) || otherwise;
    const form = formProblems(values, questions);
    for (const problem of form) desk.say(problem);
    if (form.length > 0) continue;
    tried += 1;
    const problems = await problemsAt(values, checks);
    for (const problem of problems) desk.say(problem);
    if (problems.length === 0) return values;
  }
  const what = questions.map(({ setting }) => setting).join(', ');
  const why = tries === 1 ? 'A password is not tried twice, since accounts are locked that way. ' : '';
  throw new Unfinished(
    `Nothing was written: ${what} could not be confirmed. ${why}Mind what is said above, and run npm run init again.`,
  );
}

const settingsFrom = (values: Readonly<Record<string, string>>) =>
  readSettings({
    ...{ TARGET: 'live', ENVIRONMENTS: 'sandbox' },
    ...Object.fromEntries(
      Object.entries({ ...NOT_YET, ...values }).map(([name, value]) => [`${prefix}${name}`, value]),
    ),
  });

/** What is wrong with the values as such, before anything is sent. */
function formProblems(values: Readonly<Record<string, string>>, questions: readonly Question[]): string[] {
  const empty = questions.filter(({ setting }) => !values[setting]).map(({ says }) => `${says}: give one.`);
  if (empty.length > 0) return empty;
  try {
    envText(values);
    settingsFrom(values);
    return [];
  } catch (error) {
    if (error instanceof RangeError) return ['A value has all three kinds of quotes in it, which a .env cannot hold.'];
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

async function problemsAt(values: Readonly<Record<string, string>>, checks: readonly Check[]): Promise<string[]> {
  const found = await looked(settingsFrom(values), 'sandbox', checks);
  return found.filter(({ weight }) => weight === 'essential').map(findingText);
}
