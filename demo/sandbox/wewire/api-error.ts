const NAMES = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found', 409: 'Conflict' } as const;

/**
 * Thrown by a route's helpers and answered as JSON. WeWire documents no error bodies; its answer to a POST, 201, is that
 * of NestJS, and so these have the form that NestJS gives them.
 */
export class ApiError extends Error {
  readonly status: keyof typeof NAMES;
  readonly body: object;

  /** @param message one sentence, or one for each field that is wrong */
  constructor(status: keyof typeof NAMES, message: string | readonly string[]) {
    super([message].flat().join('; '));
    this.name = 'ApiError';
    this.status = status;
    this.body = { statusCode: status, message, error: NAMES[status] };
  }
}
