/** The objects of PDF (ISO 32000-2, 7.3) as plain data: `null`, booleans, numbers, arrays, maps and the classes below. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfValue[]
  | PdfDict
  | PdfStream;

export type PdfDict = Map<string, PdfValue>;

/** A name without its slash, escapes resolved, each character one byte. */
export class PdfName {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  /** Written as `<…>` rather than `(…)`, which some parsers of character maps require. */
  readonly hex: boolean;

  constructor(bytes: Uint8Array, hex = false) {
    this.bytes = bytes;
    this.hex = hex;
  }
}

/** A reference to another object in the file. The file's index determines its generation. */
export class PdfRef {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export class PdfStream {
  readonly dict: PdfDict;
  /** As in the file, before any filter. */
  readonly bytes: Uint8Array;

  constructor(dict: PdfDict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

/** The dictionary of an object, or of its stream. */
export function toDict(value: PdfValue | undefined): PdfDict | undefined {
  if (value instanceof PdfStream) return value.dict;
  return isDict(value) ? value : undefined;
}
