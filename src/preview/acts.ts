// What a shopper has done in some of the states: controls that are pressed once they are there, in this order.
import type { PreviewHost } from '../state/preview-hook.js';
import type { PreviewState } from './states.js';

const PRESSED: Partial<Record<PreviewState, readonly string[]>> = {
  'order-open': ['.disclosure'],
  'choice-missing': ['[part~=pay-inactive]'],
  'form-errors': ['[part~=customer]', '[part~=continue]'],
  'pay-copied': ['#copy-address'],
  'code-shown': ['[part~=qr] summary'],
  canceling: ['[part~=cancel]'],
  'select-failed': ['[part~=continue]'],
  'cancel-failed': ['[part~=cancel]'],
};

/** States whose last control fails. */
const FAILED: ReadonlySet<PreviewState> = new Set(['select-failed', 'cancel-failed']);

const running = new WeakMap<PreviewHost, MutationObserver>();

/** Presses the controls of a state. Files on demand may bring them later. */
export function actAsShopper(host: PreviewHost, state: PreviewState): void {
  running.get(host)?.disconnect();
  const wanted = [...(PRESSED[state] ?? [])];
  const { shadowRoot } = host;
  if (wanted.length === 0 || shadowRoot === null) return;
  if (FAILED.has(state)) keepError(host);
  const observer = new MutationObserver(pressNext);
  running.set(host, observer);
  // Until then, the shadow root shows the state before.
  void host.updateComplete.then(() => {
    if (running.get(host) !== observer) return;
    observer.observe(shadowRoot, { childList: true, subtree: true });
    pressNext();
  });

  function pressNext(): void {
    const [selector] = wanted;
    const control = selector === undefined ? null : shadowRoot?.querySelector<HTMLElement>(selector);
    if (control === null || control === undefined) return;
    wanted.shift();
    if (wanted.length === 0) observer.disconnect();
    control.click();
    if (wanted.length > 0) pressNext();
  }
}

/** The page did nothing wrong, so it hears nothing. Capturing at the root comes before all listeners at the element. */
function keepError(host: PreviewHost): void {
  const root = host.getRootNode();
  root.addEventListener('error', listener, { capture: true });
  function listener(event: Event): void {
    if (event.target !== host) return;
    root.removeEventListener('error', listener, { capture: true });
    event.stopImmediatePropagation();
  }
}
