// Writes down what the checkout element says. Nothing here books a payment: events are hints, not proof.

const EVENTS = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'restart', 'error'];

/**
 * @param {HTMLElement} checkout
 * @param {HTMLOListElement} list
 */
export function logEvents(checkout, list) {
  for (const name of EVENTS) {
    checkout.addEventListener(name, (event) => {
      // Own events only: `error` and `change` of inner elements are native and have no detail.
      if (event instanceof CustomEvent) list.append(entry(name, event.detail));
    });
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
  json.textContent = JSON.stringify(shortened(detail), null, 2);
  item.append(time, ' ', label, json);
  return item;
}

/** The whole session would fill the screen. */
function shortened(detail) {
  if (detail?.session === undefined || detail.session === null) return detail;
  const { id, status, total } = detail.session;
  return { ...detail, session: { id, status, total } };
}
