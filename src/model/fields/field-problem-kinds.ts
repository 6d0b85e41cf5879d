import { toExcerpt } from '../../languages/wording/excerpt.ts';
import { message, type LocalizedMessage, type PlainText } from '../../languages/message.ts';
import type { MessageText } from '../../languages/parts/catalogue.ts';

/** What a message about a wrong value may contain. */
interface ValueFacts {
  /** The field's label, or its path. */
  readonly name: LocalizedMessage | string;
  readonly value: unknown;
  /** Largest length or number. */
  readonly limit: number;
  /** The expected JSON type. */
  readonly expected: string;
}

/** A kind of wrong value: its stable code, and the message without its full stop. */
interface FieldProblemKind {
  readonly code: string;
  readonly cause: MessageText;
}

/** Everything that can be wrong with one value. A schema uses the name of a kind as its message. */
export const fieldProblems = {
  missing: { code: 'missing-field', cause: '{name} is missing' },
  wrongType: { code: 'wrong-type', cause: '{name} should be {expected}, and is {found}' },
  notOffered: {
    code: 'invalid-value',
    cause: '{name} has the value “{value}”, which is not one of those allowed',
  },
  notLanguageCode: { code: 'invalid-value', cause: '{name} has a key that is not a language code' },
  noLanguage: { code: 'invalid-value', cause: '{name} is empty' },
  empty: { code: 'empty-field', cause: '{name} is empty' },
  tooLong: { code: 'too-long', cause: '{name} is longer than {limit} characters' },
  tooMany: { code: 'too-long', cause: '{name} has more than {limit} items' },
  lineBreak: { code: 'invalid-value', cause: '{name} has a line break: “{value}”' },
  halfCharacter: {
    code: 'invalid-value',
    cause: '{name} holds half of a character, such as \\ud83d',
  },
  unexpectedForm: { code: 'invalid-value', cause: '{name} is not in the expected form: “{value}”' },
  noColor: { code: 'invalid-value', cause: '{name} is not a color: “{value}”' },
  noMediaPath: {
    code: 'invalid-value',
    cause: '{name} is not the path of a file in content/media: “{value}”',
  },
  pictureName: {
    code: 'alt-is-file-name',
    cause: 'the description of the picture is only the name of its file',
  },
  noEntry: { code: 'invalid-value', cause: '{name} is not the name of an entry: “{value}”' },
  noPublication: {
    code: 'invalid-value',
    cause: '{name} is not the name of a publication: “{value}”',
  },
  repeatedValue: { code: 'invalid-value', cause: '{name} names a value twice' },
  repeatedEntry: { code: 'invalid-value', cause: '{name} names an entry twice' },
  noOffset: {
    code: 'date-without-offset',
    cause: '“{value}” has no offset from UTC, so its moment is unclear',
  },
  noDay: { code: 'invalid-value', cause: '“{name}” lacks its day' },
  noTime: { code: 'invalid-value', cause: '“{name}” lacks its time' },
  noSuchDay: { code: 'invalid-value', cause: '“{value}” is a day that is not in the calendar' },
  shortYear: { code: 'invalid-value', cause: 'the year “{year}” is not written out' },
  spaceInDate: {
    code: 'invalid-value',
    cause: '“{value}” has a space between day and time, where a T belongs',
  },
  longFraction: {
    code: 'invalid-value',
    cause: '“{value}” has a fraction of a second with more than three digits',
  },
  offsetWithoutColon: {
    code: 'invalid-value',
    cause: '“{value}” has no colon between the hours and minutes of its offset',
  },
  noDate: { code: 'invalid-value', cause: '“{value}” is not a date and time' },
  addressStart: {
    code: 'alias-form',
    cause: '“{value}” is not an address on this site, which begins with one /',
  },
  addressQuery: {
    code: 'alias-form',
    cause: '“{value}” goes on after ? or #, and web hosts show the same page whatever is there',
  },
  addressPart: {
    code: 'alias-form',
    cause:
      '“{value}” has a part between its slashes that no folder can be named: it is empty, begins or ends with a dot or a space, or is a name that Windows keeps for itself',
  },
  addressSign: {
    code: 'alias-form',
    cause:
      '“{value}” has a sign that can’t be in the address of a page; letters, digits, hyphens and dots can',
  },
  addressLength: {
    code: 'alias-form',
    cause:
      '“{value}” is too long for a disk: 255 bytes between two slashes and 512 in all are the most',
  },
} satisfies Record<string, FieldProblemKind>;

export type FieldProblemName = keyof typeof fieldProblems;

/** Whether a schema's message is the name of a kind. */
export const isFieldProblemName = (message: string): message is FieldProblemName =>
  Object.hasOwn(fieldProblems, message);

/** Says what is wrong with a value, with no more of it than the message shows. */
export function toFieldCause(kind: FieldProblemName, facts: ValueFacts): LocalizedMessage {
  const { name, value, limit, expected } = facts;
  const all = {
    name,
    limit,
    value: toExcerpt(String(value), 80),
    year: String(value).slice(0, 4),
    expected: typeNames[expected] ? message(typeNames[expected]) : expected,
    found: message(typeNames[getType(value)]!),
  };
  const text = fieldProblems[kind].cause;
  const shown = Object.entries(all).filter(([placeholder]) => text.includes(`{${placeholder}}`));
  return { text, values: Object.fromEntries(shown) };
}

function getType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Names of JSON types for non-programmers. */
const typeNames: Readonly<Record<string, PlainText>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'one value per language',
  null: 'type|empty',
  undefined: 'type|missing',
};
