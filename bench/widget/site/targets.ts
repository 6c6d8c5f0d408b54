// The targets of this repository: two floors, and the checkout as the README embeds it, alone and with hints.
import { benchSession, SESSION_ID } from './session.js';
import type { Target } from './target.js';

export const VANILLA: Target = floor('vanilla', 'vanilla-checkout');
export const LIT_KY: Target = floor('lit + ky', 'lit-ky-checkout');

const SCRIPT = '<script type="module" src="/payfect-checkout.js"></script>';
const LINK = `<a href="https://pay.example/checkouts/${SESSION_ID}">Continue to payment</a>`;

export const CHECKOUT: Target = {
  name: 'payfect-checkout',
  options: '[part~="option"]',
  head: SCRIPT,
  body: checkoutTag(LINK),
};

export const WITH_SESSION: Target = {
  ...CHECKOUT,
  name: '+ initial session',
  body: checkoutTag(`<script type="application/json">${inScript(benchSession())}</script>${LINK}`),
};

/** Only with `crossorigin` does the element's own request match it; without, the session is read twice. */
export const WITH_PRELOAD: Target = {
  ...CHECKOUT,
  name: '+ session preload',
  head: `<link rel="preload" as="fetch" crossorigin href="/payfect/checkouts/${SESSION_ID}">${SCRIPT}`,
};

export const WITH_MODULE_PRELOAD: Target = {
  ...CHECKOUT,
  name: '+ modulepreload',
  head: `<link rel="modulepreload" href="/payfect-checkout.js">${SCRIPT}`,
};

function checkoutTag(children: string): string {
  return `<payfect-checkout session-id="${SESSION_ID}">${children}</payfect-checkout>`;
}

function floor(name: string, tag: string): Target {
  return {
    name,
    options: 'label.option',
    head: `<script type="module" src="/floors/${tag.replace('-checkout', '')}.js"></script>`,
    body: `<${tag} session-id="${SESSION_ID}"></${tag}>`,
  };
}

/** JSON that does not end the script element it stands in. */
function inScript(json: unknown): string {
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}
