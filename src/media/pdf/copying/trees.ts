import type { PdfSource } from '../file/source.ts';
import type { Shape } from './shapes.ts';
import { isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';

/**
 * The pairs of a name tree or number tree (ISO 32000-2, 7.9.6 and 7.9.7), in order.
 * @param key `Names` or `Nums`
 */
export function getPairs(
  source: PdfSource,
  root: PdfDict | undefined,
  key: 'Names' | 'Nums',
): [PdfValue, PdfValue][] {
  const pairs: [PdfValue, PdfValue][] = [];
  const visited = new Set<PdfDict>();
  const waiting: (PdfValue | undefined)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = source.resolve(next);
    if (!isDict(node) || visited.has(node)) continue;
    visited.add(node);
    const flat = source.getList(node, key);
    for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([flat[at]!, flat[at + 1]!]);
    waiting.push(...source.getList(node, 'Kids').toReversed());
  }
  return pairs;
}

/** A number tree with values of one shape, written as one list. */
export const numberTree =
  (item: Shape): Shape =>
  (value, copy) =>
    isDict(value)
      ? () => {
          const pairs = getPairs(copy.source, value, 'Nums').flatMap(([key, one]) => {
            const taken = copy.take(one, item);
            return typeof key === 'number' && taken !== undefined ? [key, taken] : [];
          });
          return new Map([['Nums', pairs]]);
        }
      : undefined;
