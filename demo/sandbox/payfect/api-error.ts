/** What Payfect's API answers instead of a result: one sentence, or messages by field in the form of the request. */
type ApiErrorBody = { readonly detail: string } | FieldErrors;

export interface FieldErrors {
  readonly [field: string]: readonly string[] | FieldErrors | readonly FieldErrors[];
}

type ApiErrorStatus = 400 | 401 | 403 | 404 | 405 | 415;

/** Thrown by a route's helpers and answered as JSON. */
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

/** 404 in the words of Django REST framework, which Payfect's API is made with. */
export function notFound(): ApiError {
  return new ApiError(404, { detail: 'Not found.' });
}
