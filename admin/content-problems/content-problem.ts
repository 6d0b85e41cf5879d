import { formatProblem, type Problem } from '../../src/model/problems/problem.ts';
import { toEntryName } from '../../src/model/entry-name.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { getMessages } from '../messages/languages.ts';
import { nameEntries, nameFile, type FileNaming, type NamedFile } from './file-name.ts';

/** Something wrong with the newsroom, as its server tells. */
export interface ContentProblem extends Problem {
  /** Path below the content folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from the beginning of the text below the fields. */
  readonly textLine?: number;
  /** Path of the field, such as `corrections.0.date`; empty for what is wrong with the entry as a whole. */
  readonly field?: string;
}

/** A problem as staff read it: the name of its file, and what is to be said after that. */
export interface DisplayedProblem {
  readonly file: NamedFile;
  /** Such as “, field “Kind”: The translation is a letter … Choose the kind “Statement” …”. */
  readonly text: string;
}

/**
 * Puts a problem into the words of the admin: names and labels in the place of paths. A headline may hold
 * the very name that is protected, so there an entry is called by its file.
 */
export function toDisplayedProblem(problem: ContentProblem, admin: FileNaming): DisplayedProblem {
  const isProtected = problem.code.startsWith('protected-');
  const naming = isProtected ? { ...admin, getTitle: () => undefined } : admin;
  const spot = nameSpot(problem, naming);
  const told = nameEntries(formatProblem(problem, naming.language), naming);
  return { file: nameFile(problem.file, naming), text: `${spot && `, ${spot}`}: ${told}` };
}

function nameSpot({ file, field, line, textLine }: ContentProblem, { language }: FileNaming) {
  const { problems } = getMessages(language);
  const entry = toEntryName(file);
  // An empty path means the entry itself.
  if (field === '') return '';
  if (field !== undefined && entry) {
    const { type } = getEntryLocation(entry.collection, entry.slug);
    return problems.field(getFieldLabel(type, field, language));
  }
  if (textLine !== undefined) return problems.textLine(textLine);
  return line === undefined ? '' : problems.fileLine(line);
}
