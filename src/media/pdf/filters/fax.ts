/**
 * Fax data (ITU-T T.4 and T.6) cannot contain text: every bit draws. Removes what follows the end of
 * the block, which is marked by two or six ends of line.
 */
export function cleanFax(bytes: Uint8Array): Uint8Array {
  let [window, bits] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      window = ((window << 1) | ((byte >> bit) & 1)) & 0xffffff;
      bits += 1;
      if (bits >= 24 && window === endOfBlock) return bytes.subarray(0, at + 1);
    }
  }
  return bytes;
}

/** Two ends of line without a row between them (T.6, 2.4.1.1). */
const endOfBlock = 0x001001;
