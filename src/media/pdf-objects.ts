import { PDFArray, PDFDict, PDFInvalidObject, PDFName, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';

/** One object of a PDF that a reader can reach from its root. */
export interface ReachableObject {
  /** Absent for objects written inside others. */
  ref?: PDFRef;
  object: PDFObject;
  /** The dictionary of the object, or of its stream. */
  dict?: PDFDict;
}

/**
 * Lists every object that can be reached from the root, each once. What is not listed is history:
 * earlier revisions, deleted pages and information dictionaries that an incremental save left behind.
 *
 * @throws when an object cannot be read: what it refers to would be taken for history
 * @param visit called before the object's children are followed, so that it may remove entries
 */
export function walkObjects(
  context: PDFContext,
  root: PDFObject,
  visit: (reachable: ReachableObject) => void,
): Set<string> {
  const seen = new Set<string>();
  const waiting: PDFObject[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const ref = next instanceof PDFRef ? next : undefined;
    if (ref && seen.has(ref.tag)) continue;
    if (ref) seen.add(ref.tag);
    const object = ref ? context.lookup(ref) : next;
    if (object === undefined) continue;
    if (object instanceof PDFInvalidObject) {
      throw new Error(`object ${ref?.objectNumber ?? ''} in it makes no sense`);
    }
    const dict = toDict(object);
    visit({ object, ...(ref && { ref }), ...(dict && { dict }) });
    if (dict) waiting.push(...dict.values());
    if (object instanceof PDFArray) waiting.push(...object.asArray());
  }
  return seen;
}

function toDict(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

/** Reads the name under a key, without its slash: `getName(dict, 'Type')` gives `Page`. */
export function getName(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
