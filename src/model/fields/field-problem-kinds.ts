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

/**
 * Everything that can be wrong with one value: a message without its full stop, by the name of the kind, which a schema uses
 * as its message.
 */
const causes = {
  missing: '{name} is missing',
  wrongType: '{name} should be {expected}, and is {found}',
  notOffered: '{name} has the value “{value}”, which is not one of those allowed',
  notLanguageCode: '{name} has a key that is not a language code',
  noLanguage: '{name} is empty',
  empty: '{name} is empty',
  tooLong: '{name} is longer than {limit} characters',
  tooMany: '{name} has more than {limit} items',
  lineBreak: '{name} has a line break: “{value}”',
  markup: '{name} has signs of HTML, which readers would see: “{value}”',
  halfCharacter: '{name} holds half of a character, such as \\ud83d',
  unexpectedForm: '{name} is not in the expected form: “{value}”',
  noColor: '{name} is not a color: “{value}”',
  noMediaPath: '{name} is not the path of a file in content/media: “{value}”',
  pictureName: 'the description of the picture is only the name of its file',
  noEntry: '{name} is not the name of an entry: “{value}”',
  noPublication: '{name} is not the name of a publication: “{value}”',
  repeatedValue: '{name} names a value twice',
  repeatedEntry: '{name} names an entry twice',
  noOffset: '“{value}” has no offset from UTC, so its moment is unclear',
  noDay: '“{name}” lacks its day',
  noTime: '“{name}” lacks its time',
  noSuchDay: '“{value}” is a day that is not in the calendar',
  shortYear: 'the year “{year}” is not written out',
  spaceInDate: '“{value}” has a space between day and time, where a T belongs',
  longFraction: '“{value}” has a fraction of a second with more than three digits',
  offsetWithoutColon: '“{value}” has no colon between the hours and minutes of its offset',
  noDate: '“{value}” is not a date and time',
  addressStart: '“{value}” is not an address on this site, which begins with one /',
  addressQuery:
    '“{value}” goes on after ? or #, and web hosts show the same page whatever is there',
  addressPart:
    '“{value}” has a part between its slashes that no folder can be named: it is empty, begins or ends with a dot or a space, or is a name that Windows keeps for itself',
  addressSign:
    '“{value}” has a sign that can’t be in the address of a page; letters, digits, hyphens and dots can',
  addressLength:
    '“{value}” is too long for a disk: 255 bytes between two slashes and 512 in all are the most',
} satisfies Record<string, MessageText>;

export type FieldProblemName = keyof typeof causes;

/** The stable codes of those that are not just an `invalid-value`. */
const codes: Partial<Record<FieldProblemName, string>> = {
  missing: 'missing-field',
  wrongType: 'wrong-type',
  empty: 'empty-field',
  tooLong: 'too-long',
  tooMany: 'too-long',
  markup: 'markup',
  pictureName: 'alt-is-file-name',
  noOffset: 'date-without-offset',
  addressStart: 'alias-form',
  addressQuery: 'alias-form',
  addressPart: 'alias-form',
  addressSign: 'alias-form',
  addressLength: 'alias-form',
};

/** What to do, where what the field asks for is not enough. */
const remedies: Partial<Record<FieldProblemName, LocalizedMessage>> = {
  markup: message('Write words alone, without tags, and each sign itself, such as & for &amp;.'),
};

export const getOwnRemedy = (kind: FieldProblemName): LocalizedMessage | undefined =>
  remedies[kind];

export const getFieldCode = (kind: FieldProblemName): string => codes[kind] ?? 'invalid-value';

/** Whether a schema's message is the name of a kind. */
export const isFieldProblemName = (message: string): message is FieldProblemName =>
  Object.hasOwn(causes, message);

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
  const text = causes[kind];
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
