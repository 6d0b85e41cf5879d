/** Staff decided against it, or must mend something first. Decap shows the sentence alone. */
export class Cancelled extends Error {
  override readonly name = '';
}

/** Staff decided against it: nothing went wrong, so Decap says it without alarm (see decap-parts.ts). */
export class Declined extends Cancelled {
  readonly isDeclined = true;
}
