import { corrupt } from '../syntax/problems.ts';
import { tooMuch } from './flate.ts';

const [CLEAR, END, FIRST] = [256, 257, 258];

/**
 * Decompresses LZW data (ISO 32000-2, 7.4.4).
 * @param early whether codes get longer one code early, as is usual
 */
export function decodeLzw(bytes: Uint8Array, limit: number, early: boolean): Uint8Array {
  const single: Uint8Array<ArrayBuffer>[] = Array.from({ length: FIRST }, (_, byte) =>
    Uint8Array.of(byte),
  );
  let table = [...single];
  let previous: Uint8Array<ArrayBuffer> | undefined;
  const parts: Uint8Array[] = [];
  let total = 0;
  let [bits, held, width] = [0, 0, 9];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = bits >> held;
    bits &= (1 << held) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      [table, previous, width] = [[...single], undefined, 9];
      continue;
    }
    const known = table[code];
    if (!known && (!previous || code !== table.length)) {
      throw corrupt('a part of it cannot be unpacked');
    }
    const entry: Uint8Array<ArrayBuffer> = known ?? join(previous!, previous![0]!);
    if (previous && table.length < 4096) table.push(join(previous, entry[0]!));
    previous = entry;
    total += entry.length;
    if (total > limit) throw tooMuch();
    parts.push(entry);
    const size = table.length + (early ? 1 : 0);
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Buffer.concat(parts);
}

function join(start: Uint8Array, byte: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(start.length + 1);
  whole.set(start);
  whole[start.length] = byte;
  return whole;
}
