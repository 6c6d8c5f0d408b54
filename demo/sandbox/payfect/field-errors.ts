import type { BaseIssue } from 'valibot';
import { ApiError, type FieldErrors } from './api-error.js';

interface FieldIssue {
  readonly path: readonly unknown[];
  readonly message: string;
}

const REQUIRED = 'This field is required.';
const NOT_NULL = 'This field may not be null.';

/** 400 in Django REST framework's form: nested like the request, with `{}` for a good entry of a list. */
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
