/** What Pagefind's index files consist of. */
export type CborValue = number | string | readonly CborValue[];

/**
 * Decodes the part of CBOR (RFC 8949) that Pagefind writes: integers, text and arrays.
 * @throws for anything else
 */
export function decodeCbor(bytes: Buffer): CborValue {
  let at = 0;
  const readLength = (info: number): number => {
    if (info < 24) return info;
    const size = 2 ** (info - 24);
    if (size > 4) throw new Error(`The index has a length of kind ${info}.`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const readArray = (info: number): CborValue[] => {
    const items: CborValue[] = [];
    // An array of kind 31 ends with a byte of its own.
    if (info === 31) for (; bytes[at] !== 0xff || !(at += 1);) items.push(read());
    else for (let left = readLength(info); left > 0; left -= 1) items.push(read());
    return items;
  };
  const read = (): CborValue => {
    const head = bytes[at]!;
    const kind = head >> 5;
    const info = head & 31;
    at += 1;
    if (kind === 0) return readLength(info);
    if (kind === 1) return -1 - readLength(info);
    if (kind === 4) return readArray(info);
    if (kind !== 3) throw new Error(`The index has a value of kind ${kind}.`);
    const length = readLength(info);
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  return read();
}

/** Encodes a value; the opposite of `decodeCbor`. */
export function encodeCbor(value: CborValue): Buffer {
  let bytes = Buffer.alloc(4096);
  let at = 0;
  const reserve = (length: number) => {
    if (at + length > bytes.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length + length)]);
  };
  const writeHead = (kind: number, length: number) => {
    reserve(5);
    const size = length < 24 ? 0 : length < 2 ** 8 ? 1 : length < 2 ** 16 ? 2 : 4;
    bytes[at] = (kind << 5) | (size === 0 ? length : 24 + Math.log2(size));
    if (size > 0) bytes.writeUIntBE(length, at + 1, size);
    at += 1 + size;
  };
  const write = (item: CborValue) => {
    if (typeof item === 'number') writeHead(item < 0 ? 1 : 0, item < 0 ? -1 - item : item);
    else if (typeof item === 'string') {
      const length = Buffer.byteLength(item);
      writeHead(3, length);
      reserve(length);
      at += bytes.write(item, at);
    } else {
      writeHead(4, item.length);
      for (const child of item) write(child);
    }
  };
  write(value);
  return bytes.subarray(0, at);
}
