/** Staff cancelled, or have to correct something first. Without a name, so that Decap shows only the message. */
export class Cancelled extends Error {
  override readonly name = '';
}

/** Staff cancelled. Nothing went wrong, so admin/decap/notifications.ts does not show it as an error. */
export class Declined extends Cancelled {}
