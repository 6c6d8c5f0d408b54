import { SchemaError } from '../../schema/decode.js';
import { ProviderError } from '../provider-error.js';

/** Parses what a provider answered. @throws {ProviderError} `bad-response` naming the path that is missing or wrong. */
export function parseAnswer<Input, Output>(provider: string, parse: (json: Input) => Output, json: Input): Output {
  try {
    return parse(json);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new ProviderError('bad-response', `${provider}'s answer cannot be read: ${error.message}.`);
  }
}
