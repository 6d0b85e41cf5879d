/** Flags of the VP8X chunk that promise camera data and XMP (RFC 9649, 2.7.1). */
const METADATA_FLAGS = 0x08 | 0x04;

/** Chunks that draw (RFC 9649, 2.7). */
const visible = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

/**
 * Removes camera data, XMP, unknown chunks, and what follows the end of a WebP, without touching its
 * pixels.
 * @returns undefined when the bytes are no well-formed WebP
 */
export function removeWebpMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const stop = 8 + file.readUInt32LE(4);
  if (stop > file.length) return undefined;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= stop;) {
    const type = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > stop) return undefined;
    if (visible.has(type)) kept.push(toChunk(type, file.subarray(at, end)));
    at = end;
  }
  const content = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(content.length + 4, 4);
  return Buffer.concat([head, content]);
}

function toChunk(type: string, chunk: Buffer): Buffer {
  if (type !== 'VP8X') return chunk;
  const copy = Buffer.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~METADATA_FLAGS;
  return copy;
}
