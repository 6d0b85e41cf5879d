import type { LocalizedMessage } from './localized-message.ts';

/** What a message about a wrong value may contain. */
export interface ValueFacts {
  /** The field's label. */
  readonly name: string;
  readonly value: unknown;
  /** Largest length or number. */
  readonly limit: number;
  /** The expected JSON type. */
  readonly expected: string;
}

/** A kind of wrong value: its stable code and, per language, the message without its full stop. */
interface FieldProblemKind {
  readonly code: string;
  readonly en: (facts: ValueFacts) => string;
  readonly es: (facts: ValueFacts) => string;
}

/** Everything that can be wrong with one value. A schema uses the name of a kind as its message. */
export const fieldProblems = {
  missing: {
    code: 'missing-field',
    en: ({ name }) => `${name} is missing`,
    es: ({ name }) => `falta el campo «${name}»`,
  },
  wrongType: {
    code: 'wrong-type',
    en: ({ name, value, expected }) =>
      `${name} should be ${typeNames[expected]?.en ?? expected}, and is ${typeNames[getType(value)]!.en}`,
    es: ({ name, value, expected }) =>
      `en el campo «${name}» va ${typeNames[expected]?.es ?? expected}, y hay ${typeNames[getType(value)]!.es}`,
  },
  notOffered: {
    code: 'invalid-value',
    en: ({ name, value }) =>
      `${name} has the value ${quote(value)}, which is not one of those allowed`,
    es: ({ name, value }) => `el campo «${name}» tiene el valor ${cite(value)}, que no se admite`,
  },
  notLanguageCode: {
    code: 'invalid-value',
    en: ({ name }) => `${name} has a key that is not a language code`,
    es: ({ name }) => `el campo «${name}» tiene una clave que no es un código de idioma`,
  },
  noLanguage: {
    code: 'invalid-value',
    en: ({ name }) => `${name} is empty`,
    es: ({ name }) => `el campo «${name}» está vacío`,
  },
  empty: {
    code: 'empty-field',
    en: ({ name }) => `${name} is empty`,
    es: ({ name }) => `el campo «${name}» está vacío`,
  },
  tooLong: {
    code: 'too-long',
    en: ({ name, limit }) => `${name} is longer than ${limit} characters`,
    es: ({ name, limit }) => `el campo «${name}» tiene más de ${limit} caracteres`,
  },
  tooMany: {
    code: 'too-long',
    en: ({ name, limit }) => `${name} has more than ${limit} items`,
    es: ({ name, limit }) => `la lista «${name}» tiene más de ${limit} elementos`,
  },
  lineBreak: {
    code: 'invalid-value',
    en: ({ name, value }) => `${name} has a line break: ${quote(value)}`,
    es: ({ name, value }) => `el campo «${name}» tiene un salto de línea: ${cite(value)}`,
  },
  halfCharacter: {
    code: 'invalid-value',
    en: ({ name }) => `${name} holds half of a character, such as \\ud83d`,
    es: ({ name }) => `el campo «${name}» contiene medio carácter, como \\ud83d`,
  },
  unexpectedForm: {
    code: 'invalid-value',
    en: ({ name, value }) => `${name} is not in the expected form: ${quote(value)}`,
    es: ({ name, value }) => `el campo «${name}» no tiene la forma esperada: ${cite(value)}`,
  },
  noColor: {
    code: 'invalid-value',
    en: ({ name, value }) => `${name} is not a colour: ${quote(value)}`,
    es: ({ name, value }) => `el campo «${name}» no es un color: ${cite(value)}`,
  },
  noMediaPath: {
    code: 'invalid-value',
    en: ({ name, value }) => `${name} is not the path of a file in content/media: ${quote(value)}`,
    es: ({ name, value }) =>
      `el campo «${name}» no señala un archivo de content/media: ${cite(value)}`,
  },
  noEntry: {
    code: 'invalid-value',
    en: ({ name, value }) => `${name} is not the name of an entry: ${quote(value)}`,
    es: ({ name, value }) => `el campo «${name}» no señala ninguna entrada: ${cite(value)}`,
  },
  noPublication: {
    code: 'invalid-value',
    en: ({ name, value }) => `${name} is not the name of a publication: ${quote(value)}`,
    es: ({ name, value }) => `el campo «${name}» no señala ninguna publicación: ${cite(value)}`,
  },
  repeatedValue: {
    code: 'invalid-value',
    en: ({ name }) => `${name} names a value twice`,
    es: ({ name }) => `el campo «${name}» repite un valor`,
  },
  repeatedEntry: {
    code: 'invalid-value',
    en: ({ name }) => `${name} names an entry twice`,
    es: ({ name }) => `el campo «${name}» repite una entrada`,
  },
  noOffset: {
    code: 'date-without-offset',
    en: ({ value }) => `${quote(value)} has no offset from UTC, so its moment is unclear`,
    es: ({ value }) => `${cite(value)} no lleva desfase horario, así que el momento no está claro`,
  },
  noSuchDay: {
    code: 'invalid-value',
    en: ({ value }) => `${quote(value)} is a day that is not in the calendar`,
    es: ({ value }) => `${cite(value)} es un día que no existe en el calendario`,
  },
  shortYear: {
    code: 'invalid-value',
    en: ({ value }) => `the year ${quote(String(value).slice(0, 4))} is not written out`,
    es: ({ value }) => `el año ${cite(String(value).slice(0, 4))} no está escrito completo`,
  },
  noDate: {
    code: 'invalid-value',
    en: ({ value }) => `${quote(value)} is not a date and time`,
    es: ({ value }) => `${cite(value)} no es una fecha con hora`,
  },
  addressStart: {
    code: 'alias-form',
    en: ({ value }) => `${quote(value)} is not an address on this site, which begins with one /`,
    es: ({ value }) =>
      `${cite(value)} no es una dirección de este sitio, que empieza por una sola /`,
  },
  addressQuery: {
    code: 'alias-form',
    en: ({ value }) =>
      `${quote(value)} goes on after ? or #, and web hosts show the same page whatever is there`,
    es: ({ value }) =>
      `${cite(value)} sigue después de ? o #, y los servidores muestran la misma página, diga lo que diga`,
  },
  addressPart: {
    code: 'alias-form',
    en: ({ value }) =>
      `${quote(value)} has a part between its slashes that no folder can be named: it is empty, begins or ends with a dot or a space, or is a name that Windows keeps for itself`,
    es: ({ value }) =>
      `${cite(value)} tiene entre sus barras una parte que no puede ser el nombre de una carpeta: está vacía, empieza o termina con un punto o un espacio, o es un nombre reservado por Windows`,
  },
  addressSign: {
    code: 'alias-form',
    en: ({ value }) =>
      `${quote(value)} has a sign that can’t be in the address of a page; letters, digits, hyphens and dots can`,
    es: ({ value }) =>
      `${cite(value)} tiene un signo que no cabe en la dirección de una página; caben letras, cifras, guiones y puntos`,
  },
  addressLength: {
    code: 'alias-form',
    en: ({ value }) =>
      `${quote(value)} is too long for a disk: 255 bytes between two slashes and 512 in all are the most`,
    es: ({ value }) =>
      `${cite(value)} es demasiado larga para un disco: caben 255 bytes entre dos barras y 512 en total`,
  },
} satisfies Record<string, FieldProblemKind>;

export type FieldProblemName = keyof typeof fieldProblems;

/** Whether a schema's message is the name of a kind. */
export const isFieldProblemName = (message: string): message is FieldProblemName =>
  Object.hasOwn(fieldProblems, message);

const quote = (value: unknown) => `“${String(value).slice(0, 80)}”`;
const cite = (value: unknown) => `«${String(value).slice(0, 80)}»`;

function getType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Names of JSON types for non-programmers. */
const typeNames: Readonly<Record<string, LocalizedMessage>> = {
  string: { en: 'text', es: 'texto' },
  number: { en: 'a number', es: 'un número' },
  boolean: { en: 'true or false', es: 'sí o no' },
  array: { en: 'a list', es: 'una lista' },
  object: { en: 'a group of fields', es: 'un grupo de campos' },
  record: { en: 'one value per language', es: 'un valor por idioma' },
  null: { en: 'empty', es: 'nada' },
  undefined: { en: 'missing', es: 'nada' },
};
