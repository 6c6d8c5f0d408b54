// How values of any provider's session are shown: cut to a length that no honest one has, and amounts never.
import { ProviderError } from './provider-error.js';
import { cappedText } from './capped-text.js';

const MAX_NAME_CHARACTERS = 200;
const MAX_DESCRIPTION_CHARACTERS = 1_000;
const MAX_CODE_CHARACTERS = 64;
const MAX_AMOUNT_CHARACTERS = 100;

export function publicName(name: string | null): string | null {
  return cappedText(name, MAX_NAME_CHARACTERS);
}

export function publicDescription(description: string | null): string | null {
  return cappedText(description, MAX_DESCRIPTION_CHARACTERS);
}

/** Codes, ids and times: what a program reads. */
export function publicCode(text: string): string {
  return cappedText(text, MAX_CODE_CHARACTERS);
}

export function publicTime(time: string | number | null): string | number | null {
  return typeof time === 'string' ? publicCode(time) : time;
}

/** Left out where it is too long to be one: a shortened amount would be a wrong amount. */
export function publicAmount(amount: string | null): string | null {
  return amount !== null && amount.length <= MAX_AMOUNT_CHARACTERS ? amount : null;
}

/** @throws {ProviderError} where the total is too long to be one; nothing can be sold without. */
export function publicTotal(amount: string): string {
  if (amount.length <= MAX_AMOUNT_CHARACTERS) return amount;
  throw new ProviderError('bad-response', `The session's total is longer than ${MAX_AMOUNT_CHARACTERS} characters.`);
}
