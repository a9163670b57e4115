import { BACK, headOf, OPENER } from './head.ts';
import { inOurWords } from './vocabulary.ts';

// What has to change in Allure 3.18's single-file page: two faults of it, its words, and the way into and out of it. Each change
// throws when it does not find its place, so that an upgrade of Allure cannot undo one unnoticed.

const ANALYTICS_FROM = '<script async src="https://www.googletagmanager.com';
const DATA_FROM = /<script async>\s*window\.allureReportDataReady = /;
const APP_FROM = /<script\s+src="data:text\/javascript;base64,/;
const BODY_FROM = /<body[^>]*>/;

/**
 * An Allure page that asks no other host, always opens from a file, says our words, has no empty widgets, and can be linked into
 * and out of.
 * @param hasHistory whether there is anything to compare the run with
 */
export const curePage = (page: string, hasHistory: boolean) =>
  withHead(withBack(withOpener(inOurWords(dataFirst(withoutAnalytics(page))))), headOf(hasHistory));

/** allure3#476: the address of Google's script is hard-coded. */
export function withoutAnalytics(page: string): string {
  const from = page.indexOf(ANALYTICS_FROM);
  if (from < 0) throw new Error('The Allure page has no analytics script to remove. Was Allure upgraded?');
  const loader = endOfScript(page, from);
  const settings = endOfScript(page, page.indexOf('<script>', loader));
  return page.slice(0, from) + page.slice(settings);
}

/** The app stands before its data: when it runs first, it looks for the data beside the page, and waits for ever. */
export function dataFirst(page: string): string {
  const app = page.search(APP_FROM);
  const data = page.search(DATA_FROM);
  const end = page.lastIndexOf('</body>');
  if (app < 0 || data < app || end < data)
    throw new Error('The Allure page is not laid out as expected. Was Allure upgraded?');
  return page.slice(0, app) + page.slice(data, end) + page.slice(app, data) + page.slice(end);
}

/** Between the data, which it reads, and the app, which reads what it leaves. */
function withOpener(page: string): string {
  const app = page.search(APP_FROM);
  return `${page.slice(0, app)}${OPENER}\n${page.slice(app)}`;
}

/** The way back to what belongs to all environments. */
function withBack(page: string): string {
  const [body] = BODY_FROM.exec(page) ?? [];
  if (body === undefined) throw new Error('The Allure page has no body. Was Allure upgraded?');
  return page.replace(body, () => `${body}\n${BACK}`);
}

function withHead(page: string, added: string): string {
  const head = '<head>';
  const from = page.indexOf(head);
  if (from < 0) throw new Error('The Allure page has no head. Was Allure upgraded?');
  const at = from + head.length;
  return `${page.slice(0, at)}\n${added}${page.slice(at)}`;
}

function endOfScript(page: string, from: number): number {
  const close = '</script>';
  return page.indexOf(close, from) + close.length;
}
