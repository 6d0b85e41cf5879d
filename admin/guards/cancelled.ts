/**
 * Something was not done, and staff know why: they cancelled it themselves, or the admin shows what is wrong. So
 * admin/decap/state/notifications.ts shows nothing more.
 */
export class Cancelled extends Error {
  // Decap shows `String(error)` as the reason on the page of an entry that can't be opened.
  override readonly name = '';
}
