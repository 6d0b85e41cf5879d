import { annotation } from './annotation.ts';
import type { Copy } from '../copying/copy.ts';
import { page } from './page-object.ts';
import {
  dictionary,
  either,
  list,
  name,
  named,
  number,
  oneOf,
  oneOrMore,
  tuple,
  string,
  variants,
} from '../copying/shapes.ts';
import type { Shape } from '../copying/shapes.ts';
import { attributes } from './structure-attributes.ts';
import { numberTree } from '../copying/trees.ts';
import { isDict, type PdfDict } from '../syntax/values.ts';
import { xObject } from '../drawing/x-object.ts';

const namespace: Shape = dictionary(() => ({
  Type: name,
  NS: string,
  RoleMapNS: named(either(name, list(either(name, namespace)))),
}));

/** The tags of a document (ISO 32000-2, 14.7.2). Left out are files and dictionaries of pronunciation. */
const root = dictionary(() => ({
  Type: name,
  K: oneOrMore(structure),
  ParentTree: numberTree(either(structure, tuple(structure))),
  ParentTreeNextKey: number,
  RoleMap: named(name),
  ClassMap: named(oneOrMore(attributes)),
  Namespaces: list(namespace),
}));

/** A tag (14.7.2). Left out is its title (/T), which is for people who edit tags. */
const element = dictionary(() => ({
  Type: name,
  S: name,
  P: structure,
  ID: string,
  Ref: list(structure),
  Pg: page,
  K: oneOrMore(either(number, structure)),
  A: oneOrMore(either(attributes, number)),
  C: oneOrMore(either(name, number)),
  R: number,
  Lang: string,
  Alt: string,
  ActualText: string,
  E: string,
  NS: namespace,
  Phoneme: string,
  PhoneticAlphabet: name,
}));

/** The content of a tag: a sequence of drawing instructions, or a link or picture (14.7.5). */
const markedReference = dictionary(() => ({
  Type: oneOf('MCR'),
  Pg: page,
  Stm: xObject,
  MCID: number,
}));
const objectReference = dictionary(() => ({
  Type: oneOf('OBJR'),
  Pg: page,
  Obj: either(annotation, xObject),
}));

/** A tag, its content, or the root. Content on removed pages is not copied. */
export const structure: Shape = variants((dict, copy) => {
  if (!isOnPage(dict, copy)) return undefined;
  const type = copy.source.getName(dict, 'Type');
  if (type === 'StructTreeRoot') return root;
  if (type === 'MCR') return markedReference;
  if (type !== 'OBJR') return element;
  const object = copy.source.resolve(dict.get('Obj'));
  return isDict(object) && !copy.annotations.has(object) ? undefined : objectReference;
});

function isOnPage(dict: PdfDict, copy: Copy): boolean {
  const own = copy.source.resolve(dict.get('Pg'));
  if (own !== undefined) return isDict(own) && copy.pages.has(own);
  const content = copy.source.resolve(dict.get('K'));
  const parts = (Array.isArray(content) ? content : [content]).map(copy.source.resolve);
  return parts.length === 0 || !parts.every((part) => isDict(part) && isRemoved(part, copy));
}

/** Whether content is on a removed page; nested tags are checked individually. */
function isRemoved(content: PdfDict, copy: Copy): boolean {
  const type = copy.source.getName(content, 'Type');
  return (type === 'MCR' || type === 'OBJR') && content.has('Pg') && !isOnPage(content, copy);
}
