// Validates responses against contract/*.schema.json and names each member that departs from it.
// For tools that check a proxy or a provider: neither the element nor the server imports it.
import * as validators from '../../contract/validators.js';
import { isNeutralForm } from './neutral-session.js';
import { isWeWireForm } from './wewire-session.js';

export interface Violation {
  /** `invoiceItems.0.price`; empty for the value itself. */
  readonly path: string;
  readonly fault: 'missing' | 'not-in-contract' | 'wrong';
}

/**
 * Returns every violation of the contract for sessions; empty if the value is valid.
 * The value is compared with the one form that it resembles, so that paths name its own members.
 */
export function sessionViolations(json: unknown): readonly Violation[] {
  return violationsOf(json, sessionForm(json));
}

/** Returns every violation of the contract for problems (RFC 9457); empty if the value is valid. */
export function problemViolations(json: unknown): readonly Violation[] {
  return violationsOf(json, validators.problem);
}

/** Each form of the schema's `oneOf` has a validator of its own; a new form needs a line here. */
function sessionForm(json: unknown): validators.ContractValidator {
  if (isNeutralForm(json)) return validators.neutralSession;
  return isWeWireForm(json) ? validators.wewireSession : validators.payfectSession;
}

function violationsOf(json: unknown, validate: validators.ContractValidator): readonly Violation[] {
  if (validate(json)) return [];
  const violations = (validate.errors ?? [])
    // `if` only repeats that its `else` has failed, whose own errors name the members.
    .filter(({ keyword }) => keyword !== 'if')
    .map(violationFrom);
  return distinct(violations);
}

function violationFrom({ keyword, instancePath, params }: validators.ContractError): Violation {
  const path = instancePath.split('/').slice(1).map(unescaped);
  switch (keyword) {
    case 'required':
      return { path: [...path, params.missingProperty].join('.'), fault: 'missing' };
    case 'additionalProperties':
      return { path: [...path, params.additionalProperty].join('.'), fault: 'not-in-contract' };
    default:
      return { path: path.join('.'), fault: 'wrong' };
  }
}

/** Undoes the escapes of a JSON pointer (RFC 6901). */
function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A member can break several rules, and is reported once. */
function distinct(violations: readonly Violation[]): readonly Violation[] {
  return [...new Map(violations.map((violation) => [`${violation.fault} ${violation.path}`, violation])).values()];
}
