const NAMES = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found', 409: 'Conflict' } as const;

/**
 * An error response, thrown by the helpers of a route. WeWire documents no error bodies. It returns 201 for a POST,
 * which is NestJS's default, so the bodies have NestJS's form.
 */
export class ApiError extends Error {
  readonly status: keyof typeof NAMES;
  readonly body: object;

  /** @param message one sentence, or one per invalid field */
  constructor(status: keyof typeof NAMES, message: string | readonly string[]) {
    super([message].flat().join('; '));
    this.name = 'ApiError';
    this.status = status;
    this.body = { statusCode: status, message, error: NAMES[status] };
  }
}
