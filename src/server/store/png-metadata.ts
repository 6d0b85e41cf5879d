const SIGNATURE = 8;

/** Chunks that decide how a PNG looks (PNG, third edition, 5.6). All others are about something else. */
const visible = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT'.split(' '),
);

/**
 * Removes texts, camera data, dates, and what follows the end of a PNG, without touching its pixels.
 * @returns undefined when the bytes are no well-formed PNG
 */
export function removePngMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [file.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= file.length;) {
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    if (visible.has(type)) kept.push(file.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
