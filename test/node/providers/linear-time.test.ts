import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseExactJson } from '../../../src/providers/http/json-response.js';
import { parseStrictJson } from '../../../src/providers/http/read-body.js';
import { publicPayfectSession } from '../../../src/providers/payfect/public-session.js';
import { publicWeWireSession } from '../../../src/providers/wewire/public-session.js';
import { amountWithZeros, isDecimalEqual, isExactAsNumber } from '../../../src/schema/decimal.js';
import { isJsonType } from '../../../src/schema/decode.js';
import { parsePayfectSession } from '../../../src/schema/payfect-session.js';
import { isCustomerText } from '../../../src/schema/select-request.js';
import { epochMs } from '../../../src/schema/time.js';
import { webUrlOrNull } from '../../../src/schema/web-url.js';
import { parseWeWireSession } from '../../../src/schema/wewire-session.js';
import { displayText } from '../../../src/session/display-text.js';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { growthOf, MAX_GROWTH } from '../support/growth.js';

const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'a one, zeros and a one': (size) => `1${'0'.repeat(size)}1`,
  'zeros and a letter': (size) => `${'0'.repeat(size)}x`,
  'a long fraction': (size) => `0.${'0'.repeat(size)}1`,
  'a long exponent': (size) => `1e${'1'.repeat(size)}`,
  points: (size) => `1${'.'.repeat(size)}`,
  'blanks and a letter': (size) => `1${' '.repeat(size)}x`,
  'half a media type': (size) => `application/${'+json'.repeat(size / 5)}${' '.repeat(size)}x`,
  'a time without an end': (size) => `2024-01-01T${'+00:0'.repeat(size / 5)}`,
  'a host without an end': (size) => `https://${'localhost.'.repeat(size / 10)}x/`,
  'backslashes and quotation marks': (size) => '\\"'.repeat(size / 2),
  'combining marks': (size) => `a${'\u0301'.repeat(size)}`,
};

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'parseExactJson, as a number': (text) => parseExactJson(`{"a":${text}}`),
  'parseExactJson, as a string': (text) => parseExactJson(JSON.stringify({ a: text, b: `,..${text}`, c: 1e-7 })),
  'parseStrictJson, as a name and a string': (text) => parseStrictJson(bytes({ a: text, [text]: [text] })),
  isDecimalEqual: (text) => isDecimalEqual(text, text),
  isExactAsNumber: isExactAsNumber,
  amountWithZeros: (text) => amountWithZeros(text, 'USD'),
  isJsonType: isJsonType,
  epochMs: epochMs,
  webUrlOrNull: (text) => webUrlOrNull(text),
  isCustomerText: isCustomerText,
  displayText: displayText,
};

describe('Foreign text is read in linear time', () => {
  for (const [reader, read] of Object.entries(READERS)) {
    for (const [shape, textOf] of Object.entries(TEXTS)) {
      test(`S1 ${reader}: ${shape}`, () => {
        const growth = growthOf((size) => {
          const text = textOf(size);
          return () => read(text);
        });
        assert.ok(growth < MAX_GROWTH, `${growth}`);
      });
    }
  }
});

const context = { responseUrl: 'https://shop.example/payfect/checkouts/12345678', paymentHosts: [], serverNowMs: null };
const currency = (_: unknown, index: number) => ({ currency: { value: `c${index}` }, networks: [] });

const SESSIONS: Readonly<Record<string, (size: number) => object>> = {
  'one type, listed again and again': (size) =>
    newestAnswer({
      paymentMethodTypes: Array(size / 4).fill('crypto'),
      paymentMethodOptions: { crypto: Array.from({ length: size / 20 }, currency) },
    }),
  'long figures': (size) => newestAnswer({ amountTotal: `1${'0'.repeat(size)}1`, expiresAt: '0'.repeat(size) }),
  'many assets': (size) => ({ id: '12345678', amount: 1, currency: 'USD', allowedAssets: Array(size).fill('ETH') }),
  'many images': (size) =>
    newestAnswer({ invoiceItems: [{ priceData: { productData: { images: Array(size).fill('x') } } }] }),
};

describe('Foreign sessions are read in linear time', () => {
  for (const [shape, sessionOf] of Object.entries(SESSIONS)) {
    test(`S1 ${shape}`, () => {
      const readers = [
        (json: object) => publicPayfectSession(parsePayfectSession(json), 'open', []),
        (json: object) => publicWeWireSession(parseWeWireSession(json), 'open', []),
        (json: object) => sessionFromJson(json, context),
      ];
      for (const read of readers) {
        const growth = growthOf((size) => {
          const json = sessionOf(size);
          return () => read(json);
        });
        assert.ok(growth < MAX_GROWTH, `${growth}`);
      }
    });
  }
});
