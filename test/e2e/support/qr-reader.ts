// A phone's camera: reads a QR code from a picture of the page, by another library than the one that made it.
import { createRequire } from 'node:module';
import type { Browser, Locator } from 'playwright-core';

const DECODER = createRequire(import.meta.url).resolve('jsqr');

/** Returns a function that reads what a picture of an element holds; null if it holds no code. */
export async function openQrReader(browser: Browser): Promise<(element: Locator) => Promise<string | null>> {
  const reader = await browser.newPage();
  await reader.addScriptTag({ path: DECODER });
  return async (element) => {
    const picture = await element.screenshot();
    return reader.evaluate<string | null>(`(async () => {
      const picture = await fetch('data:image/png;base64,${picture.toString('base64')}');
      const bitmap = await createImageBitmap(await picture.blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas.drawImage(bitmap, 0, 0);
      const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      return jsQR(data, width, height)?.data ?? null;
    })()`);
  };
}
