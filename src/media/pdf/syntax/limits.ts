/**
 * What a document may ask of the machine that cleans it, before it is refused. Bytes are those after
 * unpacking: 140 kB can unpack to 900 MB.
 */
export const limits = {
  /** A stream: objects, drawing instructions, a font (those for Chinese have up to 25 MB). */
  parsedBytes: 32_000_000,
  /** The pixels of a picture: A3 in colour at 600 dpi has 209 MB. */
  pixelBytes: 210_000_000,
  /** All drawing instructions: taking them apart costs a second of a processor for some 8 MB. */
  instructionBytes: 100_000_000,
  /** All streams of a document together. */
  totalBytes: 600_000_000,
  /** Brackets within brackets. Documents stay below 10. */
  nesting: 100,
  /** Objects of a document. A tagged book of 1,000 pages has about 200,000. */
  objects: 300_000,
  pages: 10_000,
};
