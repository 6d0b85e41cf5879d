import { Document, isCollection, isScalar, type Node, type ToStringOptions } from 'yaml';

const style: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: 'literal',
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Infinity,
};

// YAML 1.1 parsers read a plain date as a moment in UTC and a plain “no” as false.
const compatible = { compat: 'yaml-1.1' } as const;

/** A field as lines without indentation: `name: value`, or the name and indented lines. */
export function formatField(name: string, value: unknown): string {
  return new Document({ [name]: value }, compatible).toString(style).replace(/\n$/, '');
}

/**
 * A list item as lines without indentation, beginning with its hyphen.
 * @param like the previous value, whose quotation marks or brackets it keeps if it can
 */
export function formatItem(value: unknown, like?: Node | null): string {
  const document = new Document([value], compatible);
  const node = document.get(0, true) as Node;
  if (isCollection(node) && isCollection(like)) node.flow = like.flow ?? false;
  if (isScalar(node) && isScalar(like) && typeof value === 'string' && !value.includes('\n'))
    if (like.type?.startsWith('QUOTE')) node.type = like.type;
  return document.toString(style).replace(/\n$/, '');
}
