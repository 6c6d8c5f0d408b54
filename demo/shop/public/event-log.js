// Logs the events of the checkout element. No payment is recorded here: events are hints, not proof.

const EVENTS = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'restart', 'error', 'close'];

/**
 * @param {HTMLElement} checkout
 * @param {HTMLOListElement} list
 */
export function logEvents(checkout, list) {
  for (const name of EVENTS) {
    // On the element itself: its events do not bubble.
    checkout.addEventListener(name, (event) => list.append(entry(name, event.detail)));
  }
}

function entry(name, detail) {
  const now = new Date();
  const item = document.createElement('li');
  const time = document.createElement('time');
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString('en-GB');
  const label = document.createElement('b');
  label.textContent = name;
  const json = document.createElement('pre');
  json.textContent = JSON.stringify(shortDetail(detail), null, 2);
  item.append(time, ' ', label, json);
  return item;
}

/** Logs only a part of the session, because all of it would fill the screen. */
function shortDetail(detail) {
  if (detail?.session === undefined || detail.session === null) return detail;
  const { id, status, total } = detail.session;
  return { ...detail, session: { id, status, total } };
}
