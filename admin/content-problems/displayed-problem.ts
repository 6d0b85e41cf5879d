import { formatProblem } from '../../src/languages/problems/problem.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { toEntryName } from '../../src/model/entry-name.ts';
import { getFirstWords } from '../../src/languages/wording/first-words.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { nameEntries, nameFile, type FileNaming, type NamedFile } from './file-name.ts';

/** A problem as staff read it: the name of its file, and the sentence after it. */
export interface DisplayedProblem {
  readonly file: NamedFile;
  /** Such as “, field “Kind”: The translation is a letter … Choose the kind “Statement” …”. */
  readonly text: string;
}

/**
 * Maps a problem to what staff read: with names and labels instead of paths. A headline may contain the
 * very name that is protected, so those problems name an entry by its file.
 */
export function toDisplayedProblem(problem: SourceProblem, admin: FileNaming): DisplayedProblem {
  const isProtected = problem.code.startsWith('protected-');
  const naming = isProtected ? { ...admin, getTitle: () => undefined } : admin;
  const position = formatPosition(problem, naming);
  return {
    file: nameFile(problem.file, naming),
    text:
      (position && `, ${position}`) +
      naming.language.messages.colon +
      formatSentence(problem, naming),
  };
}

/** What is wrong and what to do, as at its field. */
export const formatSentence = (problem: SourceProblem, naming: FileNaming): string =>
  nameEntries(formatProblem(problem, naming.language), naming);

function formatPosition({ file, field, line, body }: SourceProblem, { language }: FileNaming) {
  const { problems } = language.messages;
  const entry = toEntryName(file);
  // An empty path means the entry itself.
  if (field === '') return '';
  if (field !== undefined && entry) {
    const { type } = getEntryLocation(entry);
    return problems.field(getFieldLabel(type, field, language));
  }
  if (body) {
    const { paragraph, start } = body;
    if (start === undefined) return problems.paragraph(paragraph);
    const words = getFirstWords(start);
    return words && problems.at(words);
  }
  return line === undefined ? '' : problems.fileLine(line);
}
