import { deflateRawSync, constants } from 'node:zlib';

/** The reverse of what the cleaning decodes, for samples. */
export const toAsciiHex = (bytes: Uint8Array) =>
  Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);

export function toAscii85(bytes: Uint8Array): Buffer {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [0, 1, 2, 3].map((index) => bytes[at + index] ?? 0);
    let value = group.reduce((sum, byte) => sum * 256 + byte, 0);
    let digits = '';
    for (let index = 0; index < 5; index += 1) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    const count = Math.min(4, bytes.length - at);
    text += digits === '!!!!!' && count === 4 ? 'z' : digits.slice(0, count + 1);
  }
  return Buffer.from(`${text}~>`);
}

export function toRunLength(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 128) {
    const run = bytes.subarray(at, at + 128);
    parts.push(Uint8Array.of(run.length - 1), run);
  }
  return Buffer.concat([...parts, Uint8Array.of(128)]);
}

/** LZW with codes of nine bits only: its table is cleared before it needs a tenth. */
export function toLzw(bytes: Uint8Array): Buffer {
  const codes = [...bytes].flatMap((byte, at) => (at % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from(
    (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)),
  );
}

/** Zlib data that unpack to some hundred megabytes of spaces, made from one packed part. */
export function makeBomb(megabytes: number): Buffer {
  const part = deflateRawSync(Buffer.alloc(1_000_000, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(Buffer.alloc(0));
  const parts = Array.from({ length: megabytes }, () => part);
  return Buffer.concat([Buffer.of(0x78, 0x9c), ...parts, end, Buffer.alloc(4)]);
}
