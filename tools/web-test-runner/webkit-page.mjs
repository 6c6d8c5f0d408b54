// The part of Playwright's page that the runner's commands use, over plain WebDriver.

/** WebDriver's code points for keys without a character (W3C WebDriver, 17.4.2). */
const KEYS = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Backspace: '\uE003',
  End: '\uE010',
  Enter: '\uE007',
  Tab: '\uE004',
};

const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

/** @param session Sends a command of WebDriver's session. */
export function webkitPage(session) {
  const perform = (input) => session('POST', '/actions', { actions: [input] });
  const press = (keys) =>
    perform({
      type: 'key',
      id: 'keyboard',
      actions: keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    });
  const point = (actions) => perform({ type: 'pointer', id: 'mouse', actions });
  return {
    async setViewportSize({ width, height }) {
      const [frameWidth, frameHeight] = await evaluate(session, 'outerWidth - innerWidth, outerHeight - innerHeight');
      await placeWindow(session, { width: width + frameWidth, height: height + frameHeight });
      const size = await evaluate(session, 'innerWidth, innerHeight');
      if (String(size) !== `${width},${height}`) throw new Error(`The window has ${size.join(' by ')} px.`);
    },
    keyboard: {
      type: (text) => press([...text]),
      press(key) {
        if (!(key in KEYS)) throw new Error(`Add WebDriver's code point of ${key}.`);
        return press([KEYS[key]]);
      },
    },
    mouse: {
      move: (x, y) => point([{ type: 'pointerMove', x, y }]),
      down: () => point([DOWN]),
      up: () => point([UP]),
      click: (x, y) => point([{ type: 'pointerMove', x, y }, DOWN, UP]),
    },
  };
}

/**
 * Puts the window around the center of the screen, where the pointer is: without a window manager, only the window under
 * the pointer has focus.
 */
export async function placeWindow(session, { width, height }) {
  const [screenWidth, screenHeight] = await evaluate(session, 'screen.width, screen.height');
  const x = Math.round((screenWidth - width) / 2);
  const y = Math.round((screenHeight - height) / 2);
  // WebKit ignores a size that comes with a position.
  await session('POST', '/window/rect', { width, height });
  await session('POST', '/window/rect', { x, y });
}

function evaluate(session, expressions) {
  return session('POST', '/execute/sync', { script: `return [${expressions}]`, args: [] });
}
