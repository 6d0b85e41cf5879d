import { corrupt } from '../syntax/problems.ts';
import { tooMuch } from './flate.ts';

/** Hexadecimal digits up to `>` (ISO 32000-2, 7.4.2). */
export function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const [digits = ''] = Buffer.from(bytes).toString('latin1').split('>', 1);
  const plain = digits.replace(/[\0\s]/g, '');
  if (/[^0-9a-f]/i.test(plain)) throw damaged();
  return Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, 'hex');
}

/** Five characters for four bytes, up to `~>` (7.4.3). */
export function decodeAscii85(bytes: Uint8Array, limit: number): Uint8Array {
  const [text = ''] = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\s*<~/, '')
    .split('~', 1);
  const result: number[] = [];
  let group: number[] = [];
  for (const character of text.replace(/[\0\s]/g, '')) {
    if (character === 'z' && group.length === 0) result.push(0, 0, 0, 0);
    else {
      const digit = character.charCodeAt(0) - 33;
      if (digit < 0 || digit > 84) throw damaged();
      group.push(digit);
      if (group.length === 5) {
        pushGroup(result, group, 4);
        group = [];
      }
    }
    if (result.length > limit) throw tooMuch();
  }
  if (group.length > 1) pushGroup(result, [...group, 84, 84, 84, 84].slice(0, 5), group.length - 1);
  return Uint8Array.from(result);
}

function pushGroup(result: number[], digits: readonly number[], count: number): void {
  const value = digits.reduce((sum, digit) => sum * 85 + digit, 0);
  for (let at = 0; at < count; at += 1) result.push(Math.floor(value / 256 ** (3 - at)) & 0xff);
}

/** A length, then bytes or a byte to repeat, up to 128 (7.4.5). */
export function decodeRunLength(bytes: Uint8Array, limit: number): Uint8Array {
  const runs: Uint8Array[] = [];
  let total = 0;
  for (let at = 0; at < bytes.length && bytes[at] !== 128;) {
    const length = bytes[at]!;
    const run =
      length < 128
        ? bytes.subarray(at + 1, at + 2 + length)
        : new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
    total += run.length;
    if (total > limit) throw tooMuch();
    runs.push(run);
  }
  return Buffer.concat(runs);
}

function damaged() {
  return corrupt('a part of it cannot be unpacked');
}
