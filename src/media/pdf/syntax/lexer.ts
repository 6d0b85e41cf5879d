import { PdfName, PdfString } from './values.ts';

/** An operator, or a delimiter such as `[` and `<<`. */
export class Keyword {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Token = Keyword | PdfName | PdfString | number | boolean | null;

const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const [SPACE, REGULAR, DELIMITER] = [0, 1, 2];

/** The largest number (ISO 32000-1, annex C). Much larger ones would be written with an exponent, which PDF lacks. */
const largest = 2 ** 31;

/** White space and delimiters (ISO 32000-2, tables 1 and 2). */
const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0, 9, 10, 12, 13, 32].includes(byte)) return SPACE;
  return '()<>[]{}/%'.includes(String.fromCharCode(byte)) ? DELIMITER : REGULAR;
});

export const isSpace = (byte: number | undefined) => byte === undefined || classes[byte] === SPACE;

/**
 * Splits PDF syntax into tokens (ISO 32000-2, 7.2 and 7.3). It is as tolerant as viewers: an unclosed
 * string extends to the end. Comments are skipped, so nothing written from tokens contains any.
 */
export class Lexer {
  readonly bytes: Buffer;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = position;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    this.#skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    if (classes[byte] === REGULAR) return this.#readWord();
    this.position += 1;
    if (byte === 0x2f) return new PdfName(this.#readName());
    if (byte === 0x28) return new PdfString(this.#readLiteral());
    const sign = String.fromCharCode(byte);
    if (sign === '<' || sign === '>') {
      if (this.bytes[this.position] === byte) {
        this.position += 1;
        return new Keyword(sign + sign);
      }
      if (sign === '<') return new PdfString(this.#readHex(), true);
    }
    return new Keyword(sign);
  }

  #skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === 0x25) {
        while (this.position < this.bytes.length && !this.#isAtLineEnd()) this.position += 1;
      } else if (byte === undefined || classes[byte] !== SPACE) return;
      else this.position += 1;
    }
  }

  #isAtLineEnd(): boolean {
    return this.bytes[this.position] === 10 || this.bytes[this.position] === 13;
  }

  #readRegular(): string {
    const start = this.position;
    while (classes[this.bytes[this.position] ?? 0] === REGULAR) this.position += 1;
    return this.bytes.toString('latin1', start, this.position);
  }

  #readWord(): Token {
    const word = this.#readRegular();
    // Read malformed numbers as viewers do: --5 is -5, and 1.2-3 is 1.2.
    const number = /^([+-]*)(\d+\.?\d*|\.\d+)[\d.-]*$/.exec(word);
    if (number) return Math.min(Number(number[2]), largest) * (number[1]!.includes('-') ? -1 : 1);
    const value = words.get(word);
    return value === undefined ? new Keyword(word) : value;
  }

  #readName(): string {
    return this.#readRegular().replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  #readHex(): Uint8Array {
    const end = this.bytes.indexOf('>', this.position);
    const stop = end === -1 ? this.bytes.length : end;
    const digits = this.bytes.toString('latin1', this.position, stop).replace(/[^0-9a-f]/gi, '');
    this.position = stop + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #readLiteral(): Uint8Array {
    const result: number[] = [];
    for (let depth = 1; this.position < this.bytes.length;) {
      const byte = this.bytes[this.position++]!;
      if (byte === 0x5c) this.#readEscape(result);
      else if (byte === 0x0d) {
        if (this.bytes[this.position] === 0x0a) this.position += 1;
        result.push(0x0a);
      } else {
        if (byte === 0x28) depth += 1;
        if (byte === 0x29) depth -= 1;
        if (depth === 0) break;
        result.push(byte);
      }
    }
    return Uint8Array.from(result);
  }

  #readEscape(result: number[]): void {
    const octal = /^[0-7]{1,3}/.exec(
      this.bytes.toString('latin1', this.position, this.position + 3),
    );
    if (octal) {
      this.position += octal[0].length;
      result.push(Number.parseInt(octal[0], 8) & 0xff);
      return;
    }
    const byte = this.bytes[this.position++];
    if (byte === undefined || byte === 0x0a) return;
    if (byte === 0x0d) {
      if (this.bytes[this.position] === 0x0a) this.position += 1;
      return;
    }
    const escaped = 'nrtbf'.indexOf(String.fromCharCode(byte));
    result.push(escaped === -1 ? byte : '\n\r\t\b\f'.charCodeAt(escaped));
  }
}
