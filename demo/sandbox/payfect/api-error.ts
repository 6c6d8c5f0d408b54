import type { BaseIssue } from 'valibot';

/** Body of an error response: one sentence, or messages by field, nested like the request. */
type ApiErrorBody = { readonly detail: string } | FieldErrors;

interface FieldErrors {
  readonly [field: string]: readonly string[] | FieldErrors | readonly FieldErrors[];
}

type ApiErrorStatus = 400 | 401 | 403 | 404 | 405 | 415;

/** An error response, thrown by the helpers of a route. */
export class ApiError extends Error {
  readonly status: ApiErrorStatus;
  readonly body: ApiErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ApiErrorStatus, body: ApiErrorBody, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(body));
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** 404 in the words of Django REST framework, which Payfect's API is built on. */
export function notFound(): ApiError {
  return new ApiError(404, { detail: 'Not found.' });
}

interface FieldIssue {
  readonly path: readonly unknown[];
  readonly message: string;
}

const REQUIRED = 'This field is required.';
const NOT_NULL = 'This field may not be null.';

/** 400 in Django REST framework's form: nested like the request, with `{}` for a valid entry of a list. */
export function invalidFields(issues: readonly FieldIssue[]): ApiError {
  return new ApiError(400, nest(issues));
}

export function toFieldIssue(issue: BaseIssue<unknown>): FieldIssue {
  return { path: (issue.path ?? []).map((step) => step.key), message: messageOf(issue) };
}

function messageOf(issue: BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return REQUIRED;
  return issue.received === 'null' ? NOT_NULL : issue.message;
}

function nest(issues: readonly FieldIssue[]): FieldErrors {
  const byField = new Map<string, FieldIssue[]>();
  for (const { path, message } of issues) {
    const [field = 'non_field_errors', ...rest] = path;
    byField.set(String(field), [...(byField.get(String(field)) ?? []), { path: rest, message }]);
  }
  return Object.fromEntries([...byField].map(([field, inner]) => [field, nestMember(inner)]));
}

function nestMember(issues: readonly FieldIssue[]): readonly string[] | FieldErrors | readonly FieldErrors[] {
  if (issues.some((issue) => issue.path.length === 0)) return issues.map((issue) => issue.message);
  const indexes = issues.map((issue) => issue.path[0]).filter((key) => typeof key === 'number');
  return indexes.length === issues.length ? nestList(issues, 1 + Math.max(...indexes)) : nest(issues);
}

function nestList(issues: readonly FieldIssue[], length: number): readonly FieldErrors[] {
  return Array.from({ length }, (_, index) =>
    nest(
      issues
        .filter((issue) => issue.path[0] === index)
        .map((issue) => ({ path: issue.path.slice(1), message: issue.message })),
    ),
  );
}
