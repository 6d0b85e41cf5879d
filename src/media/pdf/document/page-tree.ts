import { limits } from '../syntax/limits.ts';
import { corrupt, excessive } from '../syntax/problems.ts';
import type { PdfSource } from '../file/source.ts';
import { PdfRef, isDict, type PdfDict, type PdfValue } from '../syntax/values.ts';

/** Entries that pages inherit from their parents (ISO 32000-2, 7.7.3.4). */
const inheritedKeys = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The pages in reading order, each with its inherited entries. */
export function getPages(source: PdfSource, catalog: PdfDict): { ref: PdfRef; page: PdfDict }[] {
  const pages: { ref: PdfRef; page: PdfDict }[] = [];
  const visited = new Set<PdfDict>();
  const waiting: { value: PdfValue | undefined; inherited: PdfDict }[] = [
    { value: catalog.get('Pages'), inherited: new Map() },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, inherited } = next;
    const node = source.resolve(value);
    if (!isDict(node) || !(value instanceof PdfRef)) continue;
    for (const key of inheritedKeys) {
      if (!node.has(key) && inherited.has(key)) node.set(key, inherited.get(key)!);
    }
    if (node.has('Kids')) {
      // A page listed twice is shown twice; a node inside itself is not followed.
      if (visited.has(node)) continue;
      visited.add(node);
      const own = new Map(
        inheritedKeys.flatMap((key) => (node.has(key) ? [[key, node.get(key)!]] : [])),
      );
      const kids = source.getList(node, 'Kids').toReversed();
      for (const kid of kids) waiting.push({ value: kid, inherited: own });
    } else pages.push({ ref: value, page: node });
    if (pages.length > limits.pages) throw excessive('it has too many pages');
  }
  if (pages.length === 0) throw corrupt('it has no pages');
  return pages;
}
