/** Staff decided against it, or must mend something first. Decap shows the sentence alone. */
export class Cancelled extends Error {
  override readonly name = '';
}

/** Staff decided against it: nothing went wrong, so the admin says it without alarm (admin/decap/notifications.ts). */
export class Declined extends Cancelled {}
