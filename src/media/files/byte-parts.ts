/** Most segments or chunks of a picture; real ones have some thousands, and each costs memory. */
export const maxParts = 100_000;

/** Concatenates parts of a file. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Decodes a few bytes as Latin-1. */
export function toLetters(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** The reverse of `toLetters`. */
export function toBytes(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** A view for reading and writing numbers in bytes, also in a part of a larger buffer. */
export function toNumbers(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
