/** What is wrong with a member of a request. */
export interface FieldIssue {
  /** `checkout.paymentMethods[0]` */
  readonly path: string;
  readonly message: string;
}

/** An error response, thrown by the helpers of a route: one code and sentence, or a list of invalid fields. */
export class ApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 422;
  readonly body: object;

  constructor(status: 400 | 401 | 403 | 404, code: string, message: string);
  constructor(status: 422, issues: readonly FieldIssue[]);
  constructor(status: ApiError['status'], reason: string | readonly FieldIssue[], message = '') {
    super(typeof reason === 'string' ? message : reason.map((issue) => `${issue.path}: ${issue.message}`).join('; '));
    this.name = 'ApiError';
    this.status = status;
    this.body = typeof reason === 'string' ? { code: reason, message } : reason;
  }
}
