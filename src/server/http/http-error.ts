/**
 * Status of a rejected request: 400 malformed, 401 not signed in, 403 wrong sender or path, 404
 * not found, 409 changed meanwhile, 413 too large, 422 against a rule, 423 edited by hand or locked, 500 failed.
 */
export type HttpErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 500;

/** An error that ends a request, with the status and the JSON of the response. */
export class HttpError extends Error {
  readonly status: HttpErrorStatus;
  /** Stable name in kebab-case, by which the admin finds its own message. */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  /** @param message a sentence in English that says what to do, for clients without a message of their own */
  constructor(
    status: HttpErrorStatus,
    code: string,
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
