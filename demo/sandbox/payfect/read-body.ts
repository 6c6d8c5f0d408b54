import type { Context } from 'hono';
import * as v from 'valibot';
import { isObject } from '../../../src/schema/decode.js';
import { ApiError } from './api-error.js';
import { invalidFields, toFieldIssue } from './field-errors.js';

/** @throws {ApiError} 415 where it is no JSON, 400 where it cannot be parsed or a field is missing or wrong. */
export async function readBody<const Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body = await readJson(context);
  if (!isObject(body)) {
    const message = `Invalid data. Expected a dictionary, but got ${Array.isArray(body) ? 'list' : typeof body}.`;
    throw invalidFields([{ path: [], message }]);
  }
  const result = v.safeParse(schema, body);
  if (!result.success) throw invalidFields(result.issues.map(toFieldIssue));
  return result.output;
}

async function readJson({ req: request }: Context): Promise<unknown> {
  const mediaType = request.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(mediaType)) {
    throw new ApiError(415, { detail: `Unsupported media type "${mediaType}" in request.` });
  }
  try {
    return JSON.parse(await request.text());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ApiError(400, { detail: `JSON parse error - ${reason}` });
  }
}
