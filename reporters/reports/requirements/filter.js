// Hides the requirements that nobody asked for. Sent as it stands, so it is plain JavaScript.
(() => {
  const form = document.getElementById('filters');
  const items = [...document.querySelectorAll('details.requirement')];
  const fits = (wanted, found) => wanted === '' || found.split('|').includes(wanted);
  const show = () => {
    const { verdict, level, area, words } = Object.fromEntries(new FormData(form));
    const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const { dataset } = item;
      const text = terms.length > 0 ? item.textContent.toLowerCase() : '';
      const isWanted =
        fits(verdict, dataset.verdicts) &&
        fits(level, dataset.level) &&
        fits(area, dataset.area) &&
        terms.every((term) => text.includes(term));
      item.hidden = !isWanted;
      if (isWanted) shown += 1;
    }
    for (const section of document.querySelectorAll('section.area'))
      section.hidden = !section.querySelector('details.requirement:not([hidden])');
    form.querySelector('output').textContent = `${shown} of ${items.length} shown`;
  };
  // An address such as requirements.html?verdict=violated means just these.
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  // An address that names a requirement is answered, whatever the browser unfolds by itself.
  const open = () => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = wanted?.closest('details');
    if (!folded || (folded.open && !folded.hidden)) return;
    if (folded.hidden) {
      form.reset();
      show();
    }
    folded.open = true;
    wanted.scrollIntoView();
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', open);
  form.hidden = false;
  show();
  open();
})();
