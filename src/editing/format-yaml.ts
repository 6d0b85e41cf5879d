import { Document, isCollection, Scalar, type ToStringOptions } from 'yaml';

const style: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: 'literal',
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Infinity,
};

// Programs that read YAML 1.1 would take a plain date for a moment in UTC and a plain “no” for false.
const compatible = { compat: 'yaml-1.1' } as const;

/** Quotation marks that a value had before, to be kept where the new one allows. */
export type ScalarStyle = Scalar['type'];

const quoted: readonly ScalarStyle[] = ['QUOTE_SINGLE', 'QUOTE_DOUBLE'];

/** A field as lines without indentation: `name: value`, or its name and indented lines. */
export function formatField(name: string, value: unknown, previous?: ScalarStyle): string {
  return format({ [name]: value }, previous);
}

/** An item of a list as lines without indentation, from its hyphen on. */
export function formatItem(value: unknown, previous?: ScalarStyle): string {
  return format([value], previous);
}

/** A list or group in brackets; undefined where it does not fit into one line. */
export function formatInline(value: unknown): string | undefined {
  const document = new Document(value, compatible);
  if (isCollection(document.contents)) document.contents.flow = true;
  const text = document.toString(style).trimEnd();
  return text.includes('\n') ? undefined : text;
}

function format(whole: unknown, previous: ScalarStyle): string {
  const document = new Document(whole, compatible);
  const path = Array.isArray(whole) ? [0] : Object.keys(whole as object);
  const node = document.getIn(path, true);
  if (node instanceof Scalar && typeof node.value === 'string' && quoted.includes(previous))
    if (!node.value.includes('\n')) node.type = previous;
  return document.toString(style).replace(/\n$/, '');
}
