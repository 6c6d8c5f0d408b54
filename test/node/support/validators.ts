import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { jsonOf } from './project.js';

export const SESSION_SCHEMA = jsonOf('contract/checkout-session.schema.json');
export const PROBLEM_SCHEMA = jsonOf('contract/problem.schema.json');

/** The contract as any JSON Schema library understands it. */
export const isSession = compile(SESSION_SCHEMA);
export const isProblem = compile(PROBLEM_SCHEMA);

function compile(schema: object): ValidateFunction {
  // Strict, so that a misspelt keyword is an error; but `if` without a `type` beside it is no mistake.
  return new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);
}
