import { isRightAddress } from '../../../../src/session/payments/address.js';
import { parsePayments, type Payment } from '../../../../src/schema/payments/payments.js';
import { tronPayment } from '../../../../src/testing/payment-entries.js';

export const TRON = { value: 'tron', name: null, chain: 'tron:0x2b6653dc' };
export const EVM = { value: 'polygon', name: null, chain: 'eip155:137' };
/** A network of no known family. */
export const OTHER = { value: 'cosmos', name: null, chain: null };

/** A payment as read from a response, of 20.00 USDT on TRON; a change replaces one whole member. */
export function parsed(changes: Readonly<Record<string, unknown>> = {}): Payment {
  const [payment] = parsePayments([tronPayment(changes)]);
  if (payment === undefined) throw new Error(`Not a payment: ${JSON.stringify(changes)}`);
  return payment;
}

/** Whether the element may show this address. */
export function isShown(network: object, address: string, changes: Readonly<Record<string, unknown>> = {}) {
  return isRightAddress({ ...parsed({ network, token: null, memo: null, uri: null, ...changes }), address });
}

/** Characters that cannot be seen, or look like others. */
export const HIDDEN: Readonly<Record<string, string>> = {
  'a blank': ' ',
  'a tab': '\t',
  'a line feed': '\n',
  'a no-break space': '\u00a0',
  'a zero-width space': '\u200b',
  'a zero-width joiner': '\u200d',
  'a soft hyphen': '\u00ad',
  'a right-to-left override': '\u202e',
  'a byte order mark': '\ufeff',
  'a null character': '\0',
  'a Cyrillic letter that looks Latin': '\u0430',
  'a full-width digit': '\uff11',
};
