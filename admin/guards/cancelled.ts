/** Staff cancelled, or have to correct something first. Without a name, so that Decap shows only the message. */
export class Cancelled extends Error {
  override readonly name = '';
}

/** The admin shows by itself what is wrong, so admin/decap/notifications.ts shows nothing. */
export class Explained extends Cancelled {}

/** Staff cancelled. Nothing went wrong, so admin/decap/notifications.ts does not show it as an error. */
export class Declined extends Cancelled {}
