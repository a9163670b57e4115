// Counts down to the end of the sign-in. Nothing depends on it: without it the page names the time, and the server decides.

const LAST_MINUTE = 60;
const SECOND = 1000;

const deadline = document.querySelector('[data-seconds-left]');
if (deadline instanceof HTMLElement) watch(deadline);

/** @param {HTMLElement} deadline */
function watch(deadline) {
  const end = Date.now() + Number(deadline.dataset['secondsLeft']) * SECOND;
  const timer = setInterval(tick, SECOND);
  tick();

  function tick() {
    const left = Math.ceil((end - Date.now()) / SECOND);
    if (left <= 0) {
      clearInterval(timer);
      close(deadline);
      return;
    }
    show(deadline, left);
    if (left <= LAST_MINUTE) warn(deadline);
  }
}

/**
 * Not in a live region: nobody wants to hear every second.
 * @param {HTMLElement} deadline
 * @param {number} left
 */
function show(deadline, left) {
  const countdown = deadline.querySelector('[data-countdown]');
  const time = countdown?.querySelector('b');
  if (!countdown || !time) return;
  time.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  countdown.removeAttribute('hidden');
}

/**
 * Once, into the live region that stands there empty.
 * @param {HTMLElement} deadline
 */
function warn(deadline) {
  const region = deadline.querySelector('[data-warning]');
  if (region?.childElementCount === 0) region.append(contentOf(deadline, 'last-minute'));
}

/** @param {HTMLElement} deadline */
function close(deadline) {
  const main = document.querySelector('main');
  if (!main) return;
  const over = contentOf(deadline, 'over');
  const name = document.title.split(' – ').at(-1);
  document.title = `${deadline.querySelector('template[data-title]')?.getAttribute('data-title')} – ${name}`;
  main.replaceChildren(over);
  const heading = main.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

/**
 * @param {HTMLElement} deadline
 * @param {string} when
 */
function contentOf(deadline, when) {
  const template = deadline.querySelector(`template[data-when="${when}"]`);
  return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : '';
}
