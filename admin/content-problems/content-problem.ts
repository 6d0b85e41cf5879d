import { formatFinding, type Finding } from '../../src/model/finding.ts';
import { toEntryName } from '../../src/model/entry-name.ts';
import { getEntryPlace } from '../entry-place.ts';
import { getFieldLabel } from '../field-label.ts';
import { getWords } from '../words/languages.ts';
import { nameEntries, nameFile, type FileNaming, type NamedFile } from './file-name.ts';

/** Something wrong with the newsroom, as its server tells. */
export interface ContentProblem extends Finding {
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
export interface ToldProblem {
  readonly file: NamedFile;
  /** Such as “, field “Kind”: The translation is a letter … Choose the kind “Statement” …”. */
  readonly text: string;
}

/**
 * Puts a problem into the words of the admin: names and labels in the place of paths. A headline may hold
 * the very name that is protected, so there an entry is called by its file.
 */
export function tellProblem(problem: ContentProblem, admin: FileNaming): ToldProblem {
  const isProtected = problem.code.startsWith('protected-');
  const naming = isProtected ? { ...admin, getTitle: () => undefined } : admin;
  const spot = nameSpot(problem, naming);
  const told = nameEntries(formatFinding(problem, naming.language), naming);
  return { file: nameFile(problem.file, naming), text: `${spot && `, ${spot}`}: ${told}` };
}

function nameSpot({ file, field, line, textLine }: ContentProblem, { language }: FileNaming) {
  const { problems } = getWords(language);
  const entry = toEntryName(file);
  // An empty path means the entry itself.
  if (field === '') return '';
  if (field !== undefined && entry) {
    const { type } = getEntryPlace(entry.collection, entry.slug);
    return problems.field(getFieldLabel(type, field, language));
  }
  if (textLine !== undefined) return problems.textLine(textLine);
  return line === undefined ? '' : problems.fileLine(line);
}
