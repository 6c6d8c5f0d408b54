// What the first view needs, in English. A comment says what a text is for and where it stands; a value in braces says what
// replaces it. All other languages are in `locales/`.

/** In the main script file. */
export const en = {
  /** Names the whole element for screen readers, and replaces the merchant's name where there is none. */
  checkout: 'Checkout',
  /** Said if the first response takes longer than a second. */
  loading: 'Loading your order',
  /** A badge beside the merchant's name. */
  testMode: 'Test mode · no real money',
  /** Names the list of items for screen readers. */
  order: 'Order summary',
  /** Replaces the name of a line item that has none. */
  item: 'Item',
  /** Below a line item, if it is not 1. {quantity}: a number such as 2 or 0.5 */
  quantity: 'Qty {quantity}',
  /** The button that shows and hides the line items, below the amount. */
  items: '{count, plural, one {# item} other {# items}}',
  /** The button below the first five of many items. */
  allItems: '{count, plural, one {Show # item} other {Show all # items}}',
  /** Before the total, below the items. */
  total: 'Total',
  /** The heading above the choice between crypto and card. */
  method: 'Pay with',
  /** The heading above the list of cryptocurrencies. */
  currency: 'Currency',
  /** The heading above the list of blockchain networks. */
  network: 'Network',
  /** The method: paying with a cryptocurrency. */
  'methods.crypto': 'Crypto',
  /** The method: paying with a credit or debit card. */
  'methods.card': 'Card',
  /** Below the name of a currency: on how many networks it can be sent. Never 1. */
  networks: '{count, plural, one {# network} other {# networks}}',
  /** The button below the first five of many currencies. */
  allCurrencies: '{count, plural, one {Show #} other {Show all #}}',
  /** Below the list, after the shopper wanted to go on without a choice. */
  'needs.currency': 'Choose a currency.',
  /** As above, for the network. */
  'needs.network': 'Choose a network.',
  /** Where the network cannot be chosen now, because a file could not be loaded. */
  chosenLater: 'You’ll choose the network on the payment page.',
  /** Below the networks. The most important warning: such money is lost. */
  networkAdvice: 'Only send on the network you choose here. Money sent on another network can’t be recovered.',
  /** The main button. {money}: an amount such as 20.00 USDT */
  pay: 'Pay {money}',
  /** Below that button: where its link leads. {host}: a host name such as pay.example.com */
  payHost: 'You’ll pay on {host}',
  /** In parentheses, after the text of that button, for screen readers. */
  newTab: 'opens in a new tab',
  /** The heading after the shopper has followed the link. */
  waitingTitle: 'Waiting for your payment',
  /** The link to the payment page, the second time. */
  reopen: 'Open the payment page again',
  /** The heading once money was seen that is not confirmed yet. */
  pendingTitle: 'Your payment is being processed',
  /** The heading at the end: all of it is paid. One word, if possible. */
  completeTitle: 'Paid',
  /** The heading once the time to pay is over. */
  expiredTitle: 'Time’s up',
  /** The heading after the payment was canceled. */
  canceledTitle: 'Payment canceled',
  /** The heading above one of the errors below. */
  failedTitle: 'We can’t load this payment',
  /** A button below an error. */
  tryAgain: 'Try again',
  /** Above the order, while requests fail. It goes on by itself. */
  trouble: 'Connection lost. Trying again…',
  /** Errors: what happened, and what to do. This one: there is no payment with this id. */
  'errors.not-found': 'We can’t find this payment. The link may be old or incomplete.',
  /** The shop's server refuses; the shopper cannot change that. */
  'errors.forbidden': 'The shop can’t show this payment. Please contact the shop.',
  /** No connection, probably on the shopper's side. */
  'errors.network': 'You seem to be offline. Check your connection and try again.',
  /** No response in time. */
  'errors.timeout': 'This is taking too long. Please try again.',
  /** The payment service is down for a moment: wait a minute, then try. */
  'errors.server': 'We can’t reach the payment service. Please try again in a minute.',
  /** The payment service's response makes no sense. */
  'errors.bad-response': 'Something went wrong at the payment service. Please try again.',
  /** The address of the payment page is not on the shop's list of safe ones. */
  'errors.bad-url': 'We can’t open the payment page safely. Don’t pay elsewhere; contact the shop.',
  /** The id in the page is no id at all. */
  'errors.invalid-session-id': 'This payment link isn’t valid. Go back to the shop and start again.',
  /** A button did not do what it says. */
  'errors.action-failed': 'That didn’t work. Please try again.',
  /** The address to pay to was changed, or its checksum is wrong: an attack, or a fault. */
  'errors.details-changed': 'We can’t show the payment details safely. Don’t send money to an earlier address.',
};
