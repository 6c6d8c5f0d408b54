// What the browser tells of the main states at 360 px: roles, names, descriptions in parentheses, and states in brackets.
// After a change of a view or a string, a person reads the difference: it is what shoppers hear.
import type { PreviewState } from '../../../src/preview/states.js';

const FRAME = ['region: Checkout', 'heading: Marram & Oak', 'timer: Pay within', 'region: Order summary'];
const CHOICE = [
  'group: Pay with',
  'radio: Crypto [checked]',
  'radio: Card',
  'group: Currency',
  'radio: Tether USDT · 2 networks [checked]',
  'group: Network',
  'radio: Tron TRC20 [checked]',
  'radio: Polygon',
  'radio: USD Coin USDC · Polygon',
];
const ENDED = ['region: Checkout', 'heading: Marram & Oak', 'region: Order summary', 'button: 1 item [collapsed]'];
const HAND_OFF = '(opens in a new tab) (You’ll pay on pay.example)';

export const EXPECTED_TREES: Readonly<Partial<Record<PreviewState, readonly string[]>>> = {
  'open-chosen': [
    ...FRAME,
    'button: 1 item [collapsed]',
    ...CHOICE,
    `link: Pay 20.00 USDT ${HAND_OFF}`,
    'DisclosureTriangle: Scan with your phone [collapsed]',
    'button: Cancel payment',
    'status',
  ],
  'two-steps': [
    ...FRAME,
    'button: 1 item [collapsed]',
    ...CHOICE,
    'button: Continue · 20.00 USDT',
    'button: Cancel payment',
    'status',
  ],
  confirm: [
    ...FRAME,
    'button: 1 item [collapsed]',
    'heading: 20.00 USDT on Tron (TRC20)',
    'button: Change',
    `link: Pay 20.00 USDT ${HAND_OFF}`,
    'DisclosureTriangle: Scan with your phone [collapsed]',
    'button: Cancel payment',
    'status',
  ],
  waiting: [
    ...FRAME,
    'button: 1 item [collapsed]',
    'heading: Waiting for your payment',
    `link: Open the payment page again ${HAND_OFF}`,
    'DisclosureTriangle: Scan with your phone [collapsed]',
    'button: I’ve paid',
    'button: Cancel payment',
    'status',
  ],
  'pay-tag': [
    ...FRAME,
    'button: 1 item [collapsed]',
    'heading: Send exactly 38.214500 XRP on XRP Ledger',
    'button: Copy Amount',
    'button: Copy Destination tag (required)',
    'image: Address',
    'button: Copy XRP Ledger address',
    'link: Pay on the payment page instead (opens in a new tab) (You’ll pay on pay.example)',
    'button: Cancel payment',
    'status',
  ],
  'pay-confirming': [
    ...ENDED,
    'heading: Confirming',
    'progressbar: Confirming = 3',
    'link: 6f3a9c1be2d84c07a5518d3e9b2f4c6081a7d5e3f9b0c2d4e6f8a1b3c5d7e9f0',
    'status',
  ],
  pending: [...ENDED, 'heading: Your payment is being processed', 'status'],
  complete: [...ENDED, 'heading: Paid', 'link: Return to Marram & Oak', 'button: Print receipt', 'status'],
  'expired-restart': [
    ...ENDED,
    'heading: Time’s up',
    'button: Start a new payment',
    'link: Return to Marram & Oak',
    'status',
  ],
  'failed-network': ['region: Checkout', 'heading: We can’t load this payment', 'button: Try again', 'status'],
};
