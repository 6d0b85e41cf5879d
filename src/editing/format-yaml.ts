import { Document, isCollection, Scalar, type ToStringOptions } from 'yaml';

const style: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: 'literal',
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Infinity,
};

// YAML 1.1 parsers read a plain date as a moment in UTC and a plain “no” as false.
const compatible = { compat: 'yaml-1.1' } as const;

/** The quotation marks of the previous value, kept where the new value allows it. */
export type ScalarStyle = Scalar['type'];

const quoted: readonly ScalarStyle[] = ['QUOTE_SINGLE', 'QUOTE_DOUBLE'];

/** A field as lines without indentation: `name: value`, or the name and indented lines. */
export function formatField(name: string, value: unknown, previous?: ScalarStyle): string {
  return format({ [name]: value }, previous);
}

/** A list item as lines without indentation, beginning with its hyphen. */
export function formatItem(value: unknown, previous?: ScalarStyle): string {
  return format([value], previous);
}

/** A list or group in brackets; undefined when it does not fit on one line. */
export function formatInline(value: unknown): string | undefined {
  const document = new Document(value, compatible);
  if (isCollection(document.contents)) document.contents.flow = true;
  const formatted = document.toString(style).trimEnd();
  return formatted.includes('\n') ? undefined : formatted;
}

function format(whole: unknown, previous: ScalarStyle): string {
  const document = new Document(whole, compatible);
  const path = Array.isArray(whole) ? [0] : Object.keys(whole as object);
  const node = document.getIn(path, true);
  if (node instanceof Scalar && typeof node.value === 'string' && quoted.includes(previous))
    if (!node.value.includes('\n')) node.type = previous;
  return document.toString(style).replace(/\n$/, '');
}
