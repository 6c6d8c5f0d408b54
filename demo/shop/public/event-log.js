// Logs the events of the checkout element. No payment is recorded here: events are hints, not proof.

const EVENTS = ['ready', 'change', 'pay', 'progress', 'complete', 'expired', 'cancel', 'restart', 'error', 'close'];
const MAX_FIELDS = 3;

/**
 * @param {HTMLElement} checkout
 * @param {HTMLOListElement} list
 */
export function logEvents(checkout, list) {
  for (const name of EVENTS) {
    // On the element itself: its events do not bubble.
    checkout.addEventListener(name, (event) => {
      list.append(entry(name, event.detail));
      document.querySelector('#event-count').textContent = list.childElementCount;
    });
  }
}

/** One line with the name, the time and the most telling fields; it opens to all of the detail. */
function entry(name, detail) {
  const now = new Date();
  const time = textElement('time', now.toLocaleTimeString('en-US', { hour12: false }));
  time.dateTime = now.toISOString();
  const summary = document.createElement('summary');
  summary.append(textElement('b', name), ' ', time, ...fieldsOf(detail).flatMap((field) => [' ', field]));
  const entryDetails = document.createElement('details');
  entryDetails.append(summary, textElement('pre', JSON.stringify(detail ?? null, null, 2)));
  const item = document.createElement('li');
  item.append(entryDetails);
  return item;
}

function fieldsOf(detail) {
  const { session, selection, ...own } = detail ?? {};
  const total = session?.total && `${session.total.amount} ${session.total.currency}`;
  const all = { ...selection, ...own, status: session?.status, total, id: session?.id };
  return Object.entries(all)
    .filter(([, value]) => value !== '' && value !== undefined && value !== null && typeof value !== 'object')
    .slice(0, MAX_FIELDS)
    .map(([name, value]) => textElement('span', `${name}: ${value}`));
}

function textElement(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
