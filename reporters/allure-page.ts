// Cures for two faults of Allure 3.18's single-file page. Each throws when it does not find what it has to change, so
// that an upgrade of Allure cannot bring a fault back unnoticed.

const ANALYTICS_FROM = '<script async src="https://www.googletagmanager.com';
const DATA_FROM = /<script async>\s*window\.allureReportDataReady = /;
const APP_FROM = /<script\s+src="data:text\/javascript;base64,/;

// Nothing on the page can reach a network, whatever is inside the app or an attachment.
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline' data:; img-src data: blob:; " +
  'font-src data:; media-src data: blob:; connect-src data: blob:; frame-src data: blob:';

// What stays empty in a page of one run: there is no history, no gate of Allure's, nothing global, one environment.
const EMPTY_WIDGETS = [
  ...['nav-tab-qualityGate', 'nav-tab-globalAttachments', 'nav-tab-globalErrors'],
  ...['retry-filter', 'flaky-filter', 'resolution-filter', 'transition-filter'],
  ...['test-result-tab-history', 'test-result-tab-retries', 'test-result-tab-environments'],
];

/** An Allure page that asks no other host, always opens from a file, and has no empty widgets. */
export const curePage = (page: string) => withHead(dataFirst(withoutAnalytics(page)));

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

function withHead(page: string): string {
  const head = '<head>';
  const at = page.indexOf(head) + head.length;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const hidden = EMPTY_WIDGETS.map((id) => `[data-testid="${id}"]`).join(',');
  return `${page.slice(0, at)}\n${policy}\n<style>${hidden}{display:none}</style>${page.slice(at)}`;
}

function endOfScript(page: string, from: number): number {
  const close = '</script>';
  return page.indexOf(close, from) + close.length;
}
