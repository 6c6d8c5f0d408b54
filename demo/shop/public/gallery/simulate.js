// Shows what an element looks like under preferences of the system that a page cannot set: rewrites the conditions of the
// element's own rules, so that they hold or do not.

const HOLDS = '(min-width: 0)';
const FAILS = '(max-width: 0)';

/** The text of each condition as it was written. */
const written = new WeakMap();
const forcedSheet = forcedColors();
const observed = new WeakMap();

/**
 * @param {ShadowRoot} root
 * @param {Record<string, boolean>} features which media features hold, such as `forced-colors: active`
 */
export function simulate(root, features) {
  const apply = () => {
    const own = root.adoptedStyleSheets.filter((sheet) => sheet !== forcedSheet);
    for (const sheet of own) rewrite(sheet.cssRules, features);
    const sheets = features['forced-colors: active'] ? [...own, forcedSheet] : own;
    if (sheets.length !== root.adoptedStyleSheets.length) root.adoptedStyleSheets = sheets;
  };
  // A part that is loaded on demand brings its own sheet, before or after its content.
  const native = Object.getOwnPropertyDescriptor(window.ShadowRoot.prototype, 'adoptedStyleSheets');
  Object.defineProperty(root, 'adoptedStyleSheets', {
    configurable: true,
    get: () => native.get.call(root),
    set(sheets) {
      native.set.call(root, sheets);
      apply();
    },
  });
  observed.get(root)?.disconnect();
  const observer = new window.MutationObserver(apply);
  observer.observe(root, { childList: true, subtree: true });
  observed.set(root, observer);
  apply();
}

function rewrite(rules, features) {
  for (const rule of rules) {
    if (rule instanceof window.CSSMediaRule) {
      if (!written.has(rule)) written.set(rule, rule.media.mediaText);
      const text = Object.entries(features).reduce(withFeature, written.get(rule));
      if (rule.media.mediaText !== text) rule.media.mediaText = text;
    }
    if (rule.cssRules !== undefined) rewrite(rule.cssRules, features);
  }
}

/** Where a feature is not simulated, the system's own preference counts. */
function withFeature(text, [feature, holds]) {
  const [name] = feature.split(':');
  const none = `${name}: ${name === 'forced-colors' ? 'none' : 'no-preference'}`;
  if (!holds) return text;
  return text.replaceAll(`(${feature})`, HOLDS).replaceAll(`(${none})`, FAILS);
}

/** What a browser itself does to all elements. Pictures and what opts out of it keep their colors. */
function forcedColors() {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(`
    :host, :not(svg, svg *, img, .qr, .qr *) {
      background-color: Canvas !important;
      border-color: CanvasText !important;
      box-shadow: none !important;
      color: CanvasText !important;
      text-shadow: none !important;
    }
    a, a * { color: LinkText !important; }
    button, button * { background-color: ButtonFace !important; border-color: ButtonText !important; color: ButtonText !important; }
  `);
  return sheet;
}
