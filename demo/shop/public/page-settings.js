// Applies language and direction without loading the page again: the element follows `<html lang>`, and keeps its state.

/** @param {HTMLFormElement} form */
export function applyPageSettings(form) {
  form.querySelector('button').hidden = true;
  form.addEventListener('change', () => {
    const settings = new URLSearchParams(new FormData(form));
    document.documentElement.lang = settings.get('lang');
    // A switch that is off sends nothing.
    document.documentElement.dir = settings.get('dir') ?? 'ltr';
    history.replaceState(history.state, '', `?${settings}`);
  });
}
