// Removes from the script file the parts of Lit and ky that no supported browser needs or that our options for ky never
// reach. Each place is found by text that must occur exactly once, so that an update of either package cannot silently
// undo a change. Users of the npm modules get both packages unchanged.
import { KY_CHANGES } from './trims/ky.mjs';
import { CSS_TAG_CHANGES, LIT_ELEMENT_CHANGES, REACTIVE_ELEMENT_CHANGES } from './trims/lit-element.mjs';
import { LIT_HTML_CHANGES } from './trims/lit-html.mjs';

/** `put` replaces `from`; with `upTo`, it replaces everything from `from` up to, but not including, `upTo`. */
const CHANGES = {
  'lit-html/lit-html.js': LIT_HTML_CHANGES,
  '@lit/reactive-element/css-tag.js': CSS_TAG_CHANGES,
  '@lit/reactive-element/reactive-element.js': REACTIVE_ELEMENT_CHANGES,
  'lit-element/lit-element.js': LIT_ELEMENT_CHANGES,
  ...KY_CHANGES,
};

/** A Rollup plugin that makes these changes. */
export function trimDependencies() {
  return {
    name: 'trim-dependencies',
    transform(code, id) {
      const file = Object.keys(CHANGES).find((name) => id.endsWith(`/node_modules/${name}`));
      if (file === undefined) return null;
      return { code: CHANGES[file].reduce((text, change) => changed(text, change, file), code), map: null };
    },
  };
}

function changed(text, { from, upTo, put }, file) {
  const start = indexOfOnly(text, from, file);
  const end = upTo === undefined ? start + from.length : indexOfOnly(text, upTo, file);
  if (end <= start) throw new Error(`${file} has changed: "${upTo}" is before "${from}".`);
  return text.slice(0, start) + put + text.slice(end);
}

function indexOfOnly(text, part, file) {
  const count = text.split(part).length - 1;
  if (count !== 1) throw new Error(`${file} has changed: "${part}" occurs ${count} times. Adapt tools/trims.`);
  return text.indexOf(part);
}
