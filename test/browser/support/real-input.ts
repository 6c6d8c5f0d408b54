// Real keys and clicks. Each function resolves when the page has handled them: Firefox says earlier that they are sent.
import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** Types into the field that has the focus, whose length must allow it. */
export async function typeText(text: string): Promise<void> {
  const handled = seen('input', Array.from(text).length);
  await sendKeys({ type: text });
  await handled;
}

/** Presses a key by its name, such as `Tab`, that leaves the focus in the page. */
export async function pressKey(key: string): Promise<void> {
  const handled = seen('keyup', 1);
  await sendKeys({ press: key });
  await handled;
}

/** Clicks with the mouse, 20 px inside an element. */
export async function clickInside(element: Element): Promise<void> {
  const handled = seen('click', 1);
  await sendMouse({ type: 'click', position: pointInside(element) });
  await handled;
}

/** Presses the mouse button, 20 px inside an element. */
export async function mouseDown(element: Element): Promise<void> {
  const handled = seen('mousedown', 1);
  await sendMouse({ type: 'move', position: pointInside(element) });
  await sendMouse({ type: 'down' });
  await handled;
}

/** Releases the mouse button where it was pressed. */
export async function mouseUp(): Promise<void> {
  const handled = seen('mouseup', 1);
  await sendMouse({ type: 'up' });
  await handled;
}

function pointInside(element: Element): [x: number, y: number] {
  const { x, y } = element.getBoundingClientRect();
  return [Math.round(x) + 20, Math.round(y) + 20];
}

/** Resolves when the page has seen so many of these events. */
function seen(name: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let missing = count;
    const listener = () => {
      missing -= 1;
      if (missing > 0) return;
      removeEventListener(name, listener, true);
      resolve();
    };
    addEventListener(name, listener, true);
  });
}
