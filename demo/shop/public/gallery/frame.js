// Shows the state of this page as the URL says, or later as the gallery around it says.
import { simulate } from './simulate.js';

const { documentElement: root } = document;
const checkout = document.querySelector('payfect-checkout');

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur', 'ar-XB'];
/** Languages that the page adds itself. */
const PSEUDO = { 'en-XA': 'ltr', 'ar-XB': 'rtl' };

/**
 * Resolves when all is loaded that the settings need.
 * @param {URLSearchParams} settings
 */
async function apply(settings) {
  const lang = settings.get('lang') ?? 'en';
  const dir = settings.get('dir') ?? 'auto';
  root.dir = dir === 'auto' ? (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr') : dir;
  // Not by an attribute, which the content security policy forbids.
  root.style.colorScheme = settings.get('scheme') ?? 'light';
  root.style.fontSize = `${settings.get('text') ?? 100}%`;
  showAttributes(settings);
  showTokens(settings);
  simulate(checkout.shadowRoot, {
    'forced-colors: active': settings.get('colors') === 'forced',
    'prefers-contrast: more': settings.get('contrast') === 'more',
    'prefers-reduced-motion: reduce': settings.get('motion') === 'off',
  });
  await Promise.all([showTheme(settings.get('theme') ?? 'none'), showLanguage(lang)]);
}

/** Those that change how the element looks. */
const ATTRIBUTES = ['layout', 'summary', 'no-images'];

function showAttributes(settings) {
  for (const name of ATTRIBUTES) {
    if (settings.has(name)) checkout.setAttribute(name, settings.get(name));
    else checkout.removeAttribute(name);
  }
}

function showTokens(settings) {
  for (const name of [...checkout.style]) checkout.style.removeProperty(name);
  for (const [name, value] of settings) if (name.startsWith('--payfect-')) checkout.style.setProperty(name, value);
}

/** What is shown, or loading, and when it is there. */
const theme = { name: 'none', shown: Promise.resolve() };
const language = { lang: '', shown: Promise.resolve() };

function showTheme(name) {
  if (name !== theme.name) Object.assign(theme, { name, shown: loadTheme(name) });
  return theme.shown;
}

/** The old theme leaves when the new one is there, so that nothing is bare in between. */
async function loadTheme(name) {
  const old = document.querySelectorAll('link[data-theme]');
  if (name !== 'none') {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `/themes/${encodeURIComponent(name)}.css`;
    link.dataset.theme = name;
    const loaded = new Promise((resolve) => ['load', 'error'].forEach((type) => link.addEventListener(type, resolve)));
    document.head.append(link);
    await loaded;
  }
  old.forEach((link) => link.remove());
}

function showLanguage(lang) {
  if (lang !== language.lang) {
    language.lang = lang;
    language.shown = loadLanguage(lang);
  }
  return language.shown;
}

/** The gallery has it for all its frames: it is 30 files. */
const previewModule = () => window.parent.previewModule?.() ?? import('/modules/preview/index.js');

/** The element follows the page. */
async function loadLanguage(lang) {
  const direction = PSEUDO[lang];
  if (direction !== undefined) {
    const { ENGLISH, pseudoLocale } = await previewModule();
    window.customElements.get('payfect-checkout').addLocale(lang, pseudoLocale(ENGLISH, direction));
  }
  if (language.lang === lang) root.lang = lang;
}

await window.customElements.whenDefined('payfect-checkout');
window.applySettings = apply;
await apply(new window.URLSearchParams(location.search));
