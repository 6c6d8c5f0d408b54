// Runs in the measured page before its own scripts, and reports when an option of the checkout can be clicked. It looks after
// each change of the document and of its shadow trees instead of at each frame: frames would round to 17 ms.

declare global {
  interface Window {
    /** Set before this script: a selector of the options, in any shadow tree. */
    benchOptions: string;
    /** The benchmark's end of the protocol. */
    reportUsable(ms: string): void;
  }
}

const roots: (Document | ShadowRoot)[] = [document];
const rootOf = new WeakMap<Element, ShadowRoot>();
let isReported = false;
let isAwaitingFrame = false;

const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true, attributes: true });

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init: ShadowRootInit): ShadowRoot {
  const root = attach.call(this, init);
  if (isReported) return root;
  roots.push(root);
  rootOf.set(this, root);
  observer.observe(root, { childList: true, subtree: true, attributes: true });
  return root;
};

function look(): void {
  if (isReported) return;
  // Without an option there is no need to force a layout, which would delay the page.
  const options = roots.flatMap((root) => [...root.querySelectorAll(window.benchOptions)]);
  if (options.length === 0) return;
  if (options.some(isHit)) {
    isReported = true;
    observer.disconnect();
    // Elements that are removed later must not be kept by this list.
    roots.length = 0;
    window.reportUsable(String(performance.now()));
  } else if (!isAwaitingFrame) {
    isAwaitingFrame = true;
    // It may wait for a style sheet or for the end of an animation, which change no node.
    requestAnimationFrame(() => {
      isAwaitingFrame = false;
      look();
    });
  }
}

/** Whether a click on the middle of the option would reach it. */
function isHit(option: Element): boolean {
  const { left, top, width, height } = option.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  // Through the shadow trees, closed ones as well.
  for (let inner = innerHit(hit, x, y); inner !== null && inner !== hit; inner = innerHit(hit, x, y)) hit = inner;
  return hit !== null && option.contains(hit);
}

function innerHit(host: Element | null, x: number, y: number): Element | null {
  return host === null ? null : (rootOf.get(host)?.elementFromPoint(x, y) ?? null);
}

export {};
