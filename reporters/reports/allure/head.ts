// What our pages add to Allure's: which widgets have nothing to show, how it looks on paper, and how a link opens the tests
// that it means.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');

// Nothing on the page can reach a network, whatever is inside the app or an attachment.
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline' data:; img-src data: blob:; " +
  'font-src data:; media-src data: blob:; connect-src data: blob:; frame-src data: blob:';

// No retries, no gate of Allure's, nothing global, one environment, no known issues of Allure's.
const ALWAYS_EMPTY = [
  ...['nav-tab-qualityGate', 'nav-tab-globalAttachments', 'nav-tab-globalErrors', 'nav-tab-resolutionCategories'],
  ...['retry-filter', 'resolution-filter', 'test-result-tab-retries', 'test-result-tab-environments'],
  'test-result-tab-resolutionCategories',
];
// What compares a run with those before it.
const EMPTY_WITHOUT_HISTORY = [
  'flaky-filter',
  'transition-filter',
  'test-result-tab-history',
  'test-result-prev-status',
];

// A page in the dark prints light: ink is dear, and the app paints by an attribute, which a style sheet cannot take back.
const LIGHT_ON_PAPER = `<script>
(() => {
  const { dataset } = document.documentElement;
  let theme;
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) theme = dataset.theme;
    if (matches) dataset.theme = 'light';
    else if (theme !== undefined) dataset.theme = theme;
  });
})();
</script>`;

/** For the top of a page: Allure knows no other page than its own. */
export const BACK = `<nav class="back" aria-label="All environments">
<a href="../index.html">Overview</a> <a href="../requirements.html" id="register">Requirements</a>
</nav>`;

/** For the head of a page. */
export function headOf(hasHistory: boolean): string {
  const hidden = [...ALWAYS_EMPTY, ...(hasHistory ? [] : EMPTY_WITHOUT_HISTORY)]
    .map((id) => `[data-testid="${id}"]`)
    .join(',');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return `${policy}\n<style>${hidden}{display:none}\n${STYLE}</style>\n${LIGHT_ON_PAPER}`;
}

/**
 * Runs on the page, after its data and before the app, which then reads what is open. A link that names a tag means the
 * tests, not the folded groups that they are in; one that names a requirement leads on to the page of requirements, which the app
 * would not link to. Plain JavaScript, since it is sent as it stands.
 */
export const OPENER = `<script>
(() => {
  const wanted = new URLSearchParams(location.search).getAll('tags');
  const [only, ...others] = wanted;
  if (/-\\d+$/.test(only) && others.length === 0) {
    const register = document.getElementById('register');
    register.hash = only;
    register.textContent = \`All that is known of \${only}\`;
  }
  const data = (window.allureReportData ?? {})['widgets/tree.json'];
  if (wanted.length === 0 || data === undefined) return;
  const { root, groupsById, leavesById } = JSON.parse(atob(data));
  const stored = (name) => new Set(JSON.parse(localStorage.getItem(name) ?? '[]'));
  const [opened, folded] = [stored('expandedTrees'), stored('collapsedTrees')];
  const isWanted = (id) => wanted.some((tag) => leavesById[id].tags?.includes(tag));
  const visit = (id) => {
    const { leaves = [], groups = [] } = groupsById[id];
    const found = [...groups.map(visit), ...leaves.map(isWanted)].some(Boolean);
    if (found) opened.add(id), folded.delete(id);
    return found;
  };
  root.groups?.forEach(visit);
  localStorage.setItem('expandedTrees', JSON.stringify([...opened]));
  localStorage.setItem('collapsedTrees', JSON.stringify([...folded]));
})();
</script>`;
