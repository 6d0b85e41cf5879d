/**
 * Status of a refused request: 400 malformed, 401 not signed in, 403 from elsewhere or to elsewhere, 404
 * not there, 409 changed meanwhile, 413 too large, 422 against a rule, 423 in someone's hands, 500 failed.
 */
export type HttpErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 500;

/** A request that is not carried out: what the admin is told, and by which status. */
export class HttpError extends Error {
  readonly status: HttpErrorStatus;
  /** Stable name in kebab-case, by which the admin finds its own words. */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  /** @param message a sentence in English that says what to do, for whoever has no better words */
  constructor(
    status: HttpErrorStatus,
    code: string,
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
