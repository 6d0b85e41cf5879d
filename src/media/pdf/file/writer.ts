import { deflateSync } from 'node:zlib';
import { PdfName, PdfRef, PdfStream, PdfString, isDict } from '../syntax/values.ts';
import type { PdfDict, PdfValue } from '../syntax/values.ts';

/** Objects per object stream: few enough to decompress quickly, many enough to compress well. */
const objectsPerStream = 200;

/** Collects the objects of a new PDF and writes it. Equal objects in equal order give equal bytes. */
export class PdfWriter {
  readonly #objects: PdfValue[] = [];

  /** A number for an object that is set later. */
  allocate(): PdfRef {
    return new PdfRef(this.#objects.push(null));
  }

  set({ number }: PdfRef, value: PdfValue): void {
    this.#objects[number - 1] = value;
  }

  add(value: PdfValue): PdfRef {
    const ref = this.allocate();
    this.set(ref, value);
    return ref;
  }

  /** The file, with its index as a stream (ISO 32000-2, 7.5.7 and 7.5.8) and no trace of when and where. */
  write(trailer: PdfDict): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    const rows: [kind: number, location: number, index: number][] = [[0, 0, 65_535]];
    let offset = parts[0]!.length;
    const put = (number: number, value: PdfValue) => {
      const part = toObjectBytes(number, value);
      rows[number] = [1, offset, 0];
      parts.push(part);
      offset += part.length;
    };

    const compressed: number[] = [];
    for (const [at, value] of this.#objects.entries()) {
      if (value instanceof PdfStream) put(at + 1, value);
      else compressed.push(at + 1);
    }
    let next = this.#objects.length + 1;
    for (let at = 0; at < compressed.length; at += objectsPerStream) {
      const numbers = compressed.slice(at, at + objectsPerStream);
      for (const [index, number] of numbers.entries()) rows[number] = [2, next, index];
      put(next, this.#toObjectStream(numbers));
      next += 1;
    }

    const start = offset;
    put(next, toIndexStream(trailer, [...rows, [1, start, 0]]));
    return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
  }

  #toObjectStream(numbers: readonly number[]): PdfStream {
    let length = 0;
    const written = numbers.map((number) => formatValue(this.#objects[number - 1]!));
    const head = numbers.map((number, index) => {
      const pair = `${number} ${length} `;
      length += written[index]!.length + 1;
      return pair;
    });
    const first = head.join('').length;
    const dict = new Map<string, PdfValue>([
      ['Type', new PdfName('ObjStm')],
      ['N', numbers.length],
      ['First', first],
    ]);
    return toPacked(dict, Buffer.from(`${head.join('')}${written.join('\n')}`, 'latin1'));
  }
}

function toIndexStream(trailer: PdfDict, rows: readonly (readonly number[])[]): PdfStream {
  const data = Buffer.alloc(rows.length * 7);
  for (const [at, [kind, location, index]] of rows.entries()) {
    data.writeUInt8(kind!, at * 7);
    data.writeUInt32BE(location!, at * 7 + 1);
    data.writeUInt16BE(index!, at * 7 + 5);
  }
  const dict = new Map<string, PdfValue>([
    ['Type', new PdfName('XRef')],
    ['Size', rows.length],
    ['W', [1, 4, 2]],
    ...trailer,
  ]);
  return toPacked(dict, data);
}

/** A compressed stream. */
export function toPacked(dict: PdfDict, data: Uint8Array): PdfStream {
  return new PdfStream(
    new Map([...dict, ['Filter', new PdfName('FlateDecode')]]),
    deflateSync(data),
  );
}

function toObjectBytes(number: number, value: PdfValue): Buffer {
  if (!(value instanceof PdfStream)) {
    return Buffer.from(`${number} 0 obj\n${formatValue(value)}\nendobj\n`, 'latin1');
  }
  const dict = formatValue(new Map([...value.dict, ['Length', value.bytes.length]]));
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1'),
    value.bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** A value in the syntax of PDF, each character one byte. */
export function formatValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return formatNumber(value);
  if (value instanceof PdfName) return formatName(value.text);
  if (value instanceof PdfString) return formatString(value);
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (Array.isArray(value)) return `[${value.map(formatValue).join(' ')}]`;
  if (!isDict(value)) throw new Error('A stream must be an object of its own.');
  const entries = [...value].map(([key, entry]) => `${formatName(key)} ${formatValue(entry)}`);
  return `<<${entries.join(' ')}>>`;
}

/** Without exponents, which PDF does not support. */
function formatNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

function formatName(text: string): string {
  return `/${text.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (character) => {
    return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  })}`;
}

function formatString({ bytes, hex }: PdfString): string {
  const buffer = Buffer.from(bytes);
  if (hex) return `<${buffer.toString('hex')}>`;
  const escaped = buffer
    .toString('latin1')
    .replace(/[\\()\r]/g, (one) => (one === '\r' ? '\\r' : `\\${one}`));
  return `(${escaped})`;
}
