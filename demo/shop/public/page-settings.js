// Applies language and direction without loading the page again: the element follows `<html lang>`, and keeps its state.

/** @param {HTMLFormElement} form */
export function applyPageSettings(form) {
  form.querySelector('button').hidden = true;
  const { lang, dir } = form.elements;
  form.addEventListener('change', ({ target }) => {
    // Each language brings its direction; the switch is for what other pages do.
    if (target === lang) dir.checked = lang.selectedOptions[0].dataset.dir === 'rtl';
    // Both always: a switch that is off would send nothing, which means the direction of the language.
    const settings = new URLSearchParams({ lang: lang.value, dir: dir.checked ? 'rtl' : 'ltr' });
    document.documentElement.lang = lang.value;
    document.documentElement.dir = settings.get('dir');
    history.replaceState(history.state, '', `?${settings}`);
  });
}
