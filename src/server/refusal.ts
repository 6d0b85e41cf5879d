/** Status of a refused request; see docs/developers for what each means to the admin. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 423 | 429 | 500 | 503;

/** A request that is not carried out: what the admin is told, and by which status. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  /** Stable name in kebab-case, by which the admin finds its own words. */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  /** @param message a sentence in English that says what to do, for whoever has no better words */
  constructor(
    status: RefusalStatus,
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
