// Leads the frame to the state, and writes the code for a page that looks the same.
import { logEvents } from '/event-log.js';

const ATTRIBUTES = ['layout', 'summary', 'no-images'];
const DEFAULT_STATE = 'open-chosen';

const frame = document.querySelector('iframe');
const events = document.querySelector('#events');

document.querySelector('main').addEventListener('settings', ({ detail: settings }) => {
  const address = `/gallery/frame/${settings.get('state') ?? DEFAULT_STATE}`;
  if (frame.dataset.src !== address) {
    frame.dataset.src = address;
    if (frame.src !== '') frame.src = `${address}?${settings}`;
  }
  document.querySelector('#html').textContent = htmlFor(settings);
  document.querySelector('#css').textContent = cssFor(settings);
});

frame.addEventListener('load', () => {
  const checkout = frame.contentDocument?.querySelector('payfect-checkout');
  if (checkout) logEvents(checkout, events);
});

for (const button of document.querySelectorAll('[data-copies]')) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const text = document.querySelector(`#${button.dataset.copies}`).textContent;
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? 'Copied' : 'Not allowed: select the text';
    setTimeout(() => (button.textContent = label), 2000);
  });
}

function htmlFor(settings) {
  const theme = settings.get('theme');
  const attributes = ATTRIBUTES.filter((name) => settings.has(name)).map((name) => ` ${name}="${settings.get(name)}"`);
  return [
    theme && `<link rel="stylesheet" href="/payfect-checkout/themes/${theme}.css">`,
    '<script type="module" src="/payfect-checkout.js"></script>',
    `<payfect-checkout session-id="…"${attributes.join('')}></payfect-checkout>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function cssFor(settings) {
  const tokens = [...settings].filter(([name]) => name.startsWith('--'));
  if (tokens.length === 0) return '/* Every custom property has its default. */';
  return `payfect-checkout {\n${tokens.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
}
