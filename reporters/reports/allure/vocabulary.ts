/** Allure's English words in its app, and ours for them. */
const WORDS: readonly [allure: string, ours: string][] = [
  [
    '"statuses":{"passed":"passed","failed":"failed","broken":"broken","skipped":"skipped","unknown":"unknown"',
    '"statuses":{"passed":"conformant","failed":"violated","broken":"inconclusive","skipped":"not applicable","unknown":"untested"',
  ],
  [
    '"severity":{"blocker":"blocker","critical":"critical","normal":"normal","minor":"minor"',
    '"severity":{"blocker":"blocker","critical":"MUST","normal":"SHOULD","minor":"INFO"',
  ],
];

const APP = /(<script\s+src="data:text\/javascript;base64,)([^"]+)"/;

/**
 * The page with our verdicts and levels in the place of Allure's words, which has no setting for them: they stand in the texts of
 * its app, inside the page.
 * @throws Error when they are not there
 */
export function inOurWords(page: string): string {
  const [whole, before, encoded] = APP.exec(page) ?? [];
  if (whole === undefined || before === undefined || encoded === undefined) throw new Error(UNKNOWN);
  const app = Buffer.from(encoded, 'base64').toString('utf8');
  const ours = WORDS.reduce((text, [allure, word]) => {
    if (!text.includes(allure)) throw new Error(UNKNOWN);
    return text.replace(allure, () => word);
  }, app);
  return page.replace(whole, () => `${before}${Buffer.from(ours).toString('base64')}"`);
}

const UNKNOWN = 'The Allure page does not have the words that ours replace. Was Allure upgraded?';
