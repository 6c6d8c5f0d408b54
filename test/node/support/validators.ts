import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { jsonOf } from './project.js';

export const SESSION_SCHEMA = jsonOf('contract/checkout-session.schema.json');
export const PROBLEM_SCHEMA = jsonOf('contract/problem.schema.json');

/** The contract, compiled as a whole from the published schemas. */
export const isSession = compile(SESSION_SCHEMA);
export const isProblem = compile(PROBLEM_SCHEMA);

function compile(schema: object): ValidateFunction {
  // Strict, so that a misspelled keyword is an error. But `if` needs no `type` beside it.
  return new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);
}
