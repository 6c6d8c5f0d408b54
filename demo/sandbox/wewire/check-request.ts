import * as v from 'valibot';
import { ApiError } from './api-error.js';

/** @throws {ApiError} 400 with a sentence for each field that is missing or wrong. */
export function checkRequest<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new ApiError(400, result.issues.map(sentenceOf));
  return result.output;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const field = (issue.path ?? []).map((step) => String(step.key)).join('.');
  return `${field} ${issue.received === 'undefined' ? 'should not be empty' : issue.message}`.trim();
}
