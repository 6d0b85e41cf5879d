import { message } from '../languages/message.ts';
import type { Problem } from '../languages/problems/problem.ts';

/** The file is not UTF-8. */
export const notUtf8: Problem = {
  code: 'not-utf-8',
  cause: message('the file is not UTF-8 text, so letters with accents would be lost'),
  remedy: message('Save it again with the encoding UTF-8.'),
};

/** A table is not UTF-8: spreadsheets write it otherwise unless asked. */
export const tableNotUtf8: Problem = {
  ...notUtf8,
  remedy: message('Save it as “CSV UTF-8”.'),
};

/**
 * The file system returned an error.
 * @param code such as `EACCES`
 */
export const toReadProblem = (code = 'unknown error'): Problem => ({
  code: 'unread-file',
  cause: message('the file cannot be read ({code})', { code }),
  remedy: message(
    'Let the newsroom read it: correct its permissions, or restore it from the repository.',
  ),
});

/** Both sides of a conflict that Git could not merge. */
export const conflictMarkers: Problem = {
  code: 'conflict-markers',
  cause: message('the file has the marks of an unsolved Git conflict'),
  remedy: message(
    'Keep one of the two versions and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  ),
};

/** A field that the file has twice. */
export const duplicateField: Problem = {
  code: 'duplicate-field',
  cause: message('the field is written twice'),
  remedy: message('Keep one of the two.'),
};

/** Fields that are not YAML. Only the English cause quotes the parser's message, for programmers; staff see the line. */
export const toYamlProblem = (reason: string): Problem => ({
  code: 'yaml-syntax',
  cause: message('the fields cannot be read as YAML: {reason}', {
    reason: reason.replace(/\s+/g, ' '),
  }),
  remedy: message(
    'Put a text that contains a colon, # or quotation marks between double quotes, and indent with spaces.',
  ),
});

/** A value that YAML reads as an alias. */
export const yamlAlias: Problem = {
  code: 'yaml-alias',
  cause: message('a value begins with *, which in YAML points to a value elsewhere'),
  remedy: message('Put the text between double quotes, or write the value itself.'),
};

/** A file without fields. */
export const noFields: Problem = {
  code: 'no-fields',
  cause: message('there are no fields'),
  remedy: message('Write one field a line, such as headline: Governor suspends the program.'),
};

/** Fields that are too long. */
export const toFieldsTooLong = (length: number, most: number, lines?: number): Problem => ({
  code: 'fields-too-long',
  cause: lines
    ? message('the fields have more than {lines} lines', { lines })
    : message('the fields have {length} characters; the limit is {most}', { length, most }),
  remedy: message('Write long passages into the text, and keep the fields short.'),
});

/** Fields with thousands of quotation marks, brackets and the like. */
export const toTooManySigns = (most: number): Problem => ({
  code: 'fields-too-many-signs',
  cause: message(
    'the fields have more than {most} brackets, quotation marks and other signs of YAML',
    { most },
  ),
  remedy: message('Write them in plain words.'),
});

/** Groups and lists nested deeper than in any field. */
export const fieldsTooDeep: Problem = {
  code: 'fields-too-deep',
  cause: message('more lists and groups are inside each other than any field has'),
  remedy: message('Write the fields as the field reference shows them.'),
};

/** A file that is too long. */
export const toFileTooLong = (length: number, most: number): Problem => ({
  code: 'file-too-long',
  cause: message('the file has {length} characters; the limit is {most}', { length, most }),
  remedy: message('Divide it into several texts, or offer it as a PDF.'),
});
