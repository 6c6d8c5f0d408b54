// What live regions say, in order. Runs in the page.

export interface Spoken {
  readonly role: 'status' | 'alert';
  readonly text: string;
  /** Milliseconds since the page was loaded, by the page's clock. */
  readonly atMs: number;
}

const spoken: Spoken[] = [];
const before = new WeakMap<Element, string>();

/** Records every text that a live region of the element gets from now on. */
export function recordLiveRegions(): void {
  const root = document.querySelector('payfect-checkout')?.shadowRoot;
  if (!root) throw new Error('There is no <payfect-checkout> with a shadow root.');
  readRegions(root, false);
  new MutationObserver(() => readRegions(root, true)).observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** What was said since the last call. */
export function takeSpoken(): readonly Spoken[] {
  return spoken.splice(0);
}

function readRegions(root: ShadowRoot, records: boolean): void {
  // Without the marks that isolate directions, which are not spoken.
  for (const region of root.querySelectorAll('[role=status], [role=alert]')) {
    const text = region.textContent
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const isNew = text !== (before.get(region) ?? '');
    before.set(region, text);
    // A busy section may mute what it contains.
    const isMuted = region.closest('[aria-busy=true]') !== null;
    const role = region.getAttribute('role') === 'alert' ? 'alert' : 'status';
    if (records && isNew && text !== '')
      spoken.push({ role, text: isMuted ? `(muted) ${text}` : text, atMs: performance.now() });
  }
}
