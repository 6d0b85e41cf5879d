/**
 * Limits for cleaning a document. Bytes count after decompression: 140 kB can decompress to 900 MB.
 */
export const limits = {
  /** A stream: objects, drawing instructions, a font (those for Chinese have up to 25 MB). */
  parsedBytes: 32_000_000,
  /** The pixels of a picture: A3 in colour at 600 dpi has 209 MB. */
  pixelBytes: 210_000_000,
  /** All drawing instructions: parsing them takes a second of CPU time for about 8 MB. */
  instructionBytes: 100_000_000,
  /** All streams of a document together. */
  totalBytes: 600_000_000,
  /** Nested brackets. Documents have fewer than 10. */
  nesting: 100,
  /** Objects of a document. A tagged book of 1,000 pages has about 200,000. */
  objects: 300_000,
  pages: 10_000,
};
