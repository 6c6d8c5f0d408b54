// Real keys.
import { sendKeys } from '@web/test-runner-commands';

/** Types into the field that has the focus. */
export async function typeText(text: string): Promise<void> {
  layOut();
  await sendKeys({ type: text });
}

/** Presses a key by its name, such as `Tab`. */
export async function pressKey(key: string): Promise<void> {
  layOut();
  await sendKeys({ press: key });
}

/** Firefox sends keys to the body while the field that has the focus waits for its layout, until the next frame. */
function layOut(): void {
  document.documentElement.getBoundingClientRect();
}
