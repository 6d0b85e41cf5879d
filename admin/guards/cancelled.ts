/** Staff decided against it, or must mend something first. Decap shows the sentence alone. */
export class Cancelled extends Error {
  override readonly name = '';
}
