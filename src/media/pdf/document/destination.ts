import type { Copy } from '../copying/copy.ts';
import { page } from './page-object.ts';
import { either, name, number, oneOf, type Shape } from '../copying/shapes.ts';
import type { PdfSource } from '../file/source.ts';
import { getPairs } from '../copying/trees.ts';
import { PdfName, PdfString, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { webAddress } from '../copying/web-address.ts';

/**
 * A destination in the document (ISO 32000-2, 12.3.2), also in the action that goes there. Named
 * destinations are resolved, because programs may write anything into the names.
 */
export const destination: Shape = (value, copy) => {
  const target = toTarget(value, copy);
  const [first, ...rest] = Array.isArray(target) ? target : [];
  const found = copy.source.resolve(first);
  if (!isDict(found) || !copy.pages.has(found)) return undefined;
  return () => [
    copy.take(first, page) ?? null,
    ...rest.map((part) => copy.take(part, either(name, number)) ?? null),
  ];
};

function toTarget(value: PdfValue, copy: Copy): PdfValue | undefined {
  const key =
    value instanceof PdfName
      ? value.text
      : value instanceof PdfString
        ? Buffer.from(value.bytes).toString('latin1')
        : undefined;
  const target = key === undefined ? value : copy.source.resolve(copy.destinations.get(key));
  return isDict(target) ? copy.source.resolve(target.get('D')) : target;
}

/** The named destinations of a document, of both kinds (12.3.2.4). */
export function getDestinations(source: PdfSource, catalog: PdfDict): Map<string, PdfValue> {
  const named = new Map(source.getDict(catalog, 'Dests') ?? []);
  const tree = source.getDict(source.getDict(catalog, 'Names'), 'Dests');
  for (const [key, value] of getPairs(source, tree, 'Names')) {
    if (key instanceof PdfString) named.set(Buffer.from(key.bytes).toString('latin1'), value);
  }
  return named;
}

const turn = oneOf('NextPage', 'PrevPage', 'FirstPage', 'LastPage');

/** The allowed actions (ISO 32000-2, 12.6.4), with the key and the shape of their argument. */
const actions: Readonly<Record<string, readonly [key: string, target: Shape]>> = {
  GoTo: ['D', destination],
  URI: ['URI', webAddress],
  Named: ['N', turn],
};

/**
 * What a link or bookmark may do when a reader activates it: go to a destination in the document, open
 * a web address, turn pages. Other actions access files, servers or programs.
 */
export const action: Shape = (value, copy) => {
  if (!isDict(value)) return undefined;
  const kind = copy.source.getName(value, 'S') ?? '';
  const [key = '', shape] = Object.hasOwn(actions, kind) ? actions[kind]! : [];
  const target = copy.source.resolve(value.get(key));
  const write = target === undefined ? undefined : shape?.(target, copy);
  return (
    write &&
    (() =>
      new Map([
        ['S', new PdfName(kind)],
        [key, write()],
      ]))
  );
};
