// What a measurement does in the page, as functions of `window.bench`.

declare global {
  interface Window {
    bench: Actions;
  }
}

/** One element of the page, with what its tag and its options are. */
interface Widget {
  readonly tag: string;
  readonly options: string;
  readonly sessionId: string;
}

const actions = {
  /** Clicks by script, and returns the milliseconds until the frame after. */
  async click(selector: string): Promise<number> {
    const control = find(selector)[0];
    if (!(control instanceof HTMLElement)) throw new Error(`No ${selector}`);
    const startMs = performance.now();
    control.click();
    await nextFrame();
    return performance.now() - startMs;
  },

  /** The middle of each match, for clicks by the browser. */
  places(selector: string): readonly { readonly x: number; readonly y: number }[] {
    return find(selector).map((match) => {
      const { left, top, width, height } = match.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  },

  /** From now on, records the milliseconds from each click to the frame after. */
  recordClicks(): void {
    window.addEventListener(
      'click',
      ({ timeStamp, detail }) => {
        // A click on a label is followed by one on its control, which has no clicks of the mouse itself.
        if (detail > 0) void nextFrame().then(() => clicksMs.push(performance.now() - timeStamp));
      },
      { capture: true },
    );
  },

  clicksMs: (): readonly number[] => clicksMs,

  /** Mounts elements one after the other, each until it can be used, and removes them. */
  async mountAndRemove(widget: Widget, count: number): Promise<void> {
    for (let mounted = 0; mounted < count; mounted += 1) {
      const element = mount(widget);
      await usable([element], widget);
      element.remove();
    }
  },

  /** Mounts elements at once, and returns the milliseconds until all can be used. */
  async mountMany(widget: Widget, count: number): Promise<number> {
    const startMs = performance.now();
    const elements = Array.from({ length: count }, () => mount(widget));
    await usable(elements, widget);
    await nextFrame();
    return performance.now() - startMs;
  },
};

export type Actions = typeof actions;

const clicksMs: number[] = [];

function mount({ tag, sessionId }: Widget): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('session-id', sessionId);
  document.body.append(element);
  return element;
}

/** By tasks and not by frames, which would make each mount take at least one. */
async function usable(elements: readonly HTMLElement[], { options }: Widget): Promise<void> {
  while (!elements.every((element) => element.shadowRoot?.querySelector(options))) await nextTask();
}

function find(selector: string): Element[] {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...roots].flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** Resolves when a frame with what happened so far has been handed to the compositor. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void nextTask().then(resolve)));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

window.bench = actions;
