import { Lexer } from '../syntax/lexer.ts';
import { limits } from '../syntax/limits.ts';
import { readItem } from '../syntax/parser.ts';
import { corrupt } from '../syntax/problems.ts';
import { readObject, decodeWhole } from './object.ts';
import { tooManyObjects, type Index, type ObjectLocation } from './xref.ts';
import { PdfName, PdfRef, PdfStream, toDict, type PdfDict } from '../syntax/values.ts';

/**
 * Rebuilds the index of a file whose own is damaged, as viewers do: the last definition of an object
 * counts, and the last trailer gives the root.
 */
export function findObjects(bytes: Buffer): Index {
  const text = bytes.toString('latin1');
  const locations = new Map<number, ObjectLocation>();
  let trailer: PdfDict | undefined;
  let root: PdfRef | undefined;
  const starts = /\b(\d+)\s+\d+\s+obj\b|\btrailer\b/g;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const { 0: word, 1: number, index: offset } = match;
    if (number === undefined) {
      const dict = attempt(() => readItem(new Lexer(bytes, offset + word.length)));
      if (dict instanceof Map && dict.has('Root')) trailer = dict;
      continue;
    }
    locations.set(Number(number), { offset });
    if (locations.size > limits.objects) throw tooManyObjects();
    const { value, streamEnd } = attempt(() => readObject(bytes, offset)) ?? {};
    // Ignore what looks like an object inside a stream.
    if (streamEnd !== undefined) starts.lastIndex = streamEnd;
    const dict = toDict(value);
    const type = dict?.get('Type');
    const typeName = type instanceof PdfName ? type.text : '';
    if (typeName === 'ObjStm' && value instanceof PdfStream)
      addCompressed(value, Number(number), locations);
    if (typeName === 'XRef' && dict?.has('Root')) trailer = dict;
    if (typeName === 'Catalog') root = new PdfRef(Number(number));
  }
  if (!trailer && !root) throw corrupt('its beginning is missing');
  return { locations, trailer: trailer ?? new Map([['Root', root!]]) };
}

function addCompressed(
  stream: PdfStream,
  objectStream: number,
  locations: Map<number, ObjectLocation>,
): void {
  const lexer = new Lexer(decodeWhole(stream));
  const count = Number(stream.dict.get('N'));
  for (let at = 0; at < count; at += 1) {
    const [number, offset] = [lexer.next(), lexer.next()];
    if (typeof number !== 'number' || typeof offset !== 'number') return;
    locations.set(number, { objectStream });
    if (locations.size > limits.objects) throw tooManyObjects();
  }
}

/** An unreadable object matters only if something refers to it. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
