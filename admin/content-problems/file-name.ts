import { formatLanguageLabel } from '../../src/languages/language-name.ts';
import { translate } from '../../src/languages/translate.ts';
import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import { toEntryName, type EntryName } from '../../src/model/entry-name.ts';
import { getEntryLocation, toEditorAddress } from '../entries/entry-location.ts';

/** What is needed to give files the names that staff know. */
export interface FileNaming {
  readonly language: AdminLanguage;
  /** Codes of the newsroom's languages. */
  readonly languages: readonly string[];
  /** Headline or name of an entry, if it is loaded. */
  getTitle(entry: EntryName): string | undefined;
}

/** A file as staff know it. */
export interface NamedFile {
  readonly name: string;
  /** Address of the entry in the admin; undefined for other files. */
  readonly address?: string;
}

/**
 * Names a file: an entry by its title and collection, any other file by its kind.
 * @param path below the content folder
 */
export function nameFile(path: string, naming: FileNaming): NamedFile {
  const entry = toEntryName(path);
  const name = entry && nameEntry(entry, naming);
  if (entry && name) return { name, address: toEditorAddress(entry) };
  const { problems } = naming.language.messages;
  if (path.startsWith('media/')) return { name: problems.media(path.slice('media/'.length)) };
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (file.endsWith('.csv')) return { name: problems.table(file) };
  return { name: file.includes('.') ? problems.file(path) : problems.folder(path) };
}

/** The address in the admin of the entry in a file. @param path below the content folder */
export function toAdminAddress(path: string): string | undefined {
  const entry = toEntryName(path);
  return entry && toEditorAddress(entry);
}

/** Replaces the paths of entries in a sentence by the names that staff know. */
export function nameEntries(sentence: string, naming: FileNaming): string {
  return sentence.replace(/\b[a-z]+\/[\w./-]+\.(?:mdx?|yml)\b/g, (path) => {
    const entry = toEntryName(path);
    return (entry && nameEntry(entry, naming)) ?? path;
  });
}

/** @returns undefined for entries in a language that the newsroom does not have */
function nameEntry(entry: EntryName, { language, languages, getTitle }: FileNaming) {
  const { config, problems } = language.messages;
  const { type, collection, language: code } = getEntryLocation(entry);
  if (!collection) return problems.entry(translate(type.label, language), config.settings);
  const title = getTitle(entry) || entry.slug.slice(entry.slug.lastIndexOf('/') + 1);
  const label = translate(type.label, language);
  if (code === undefined) return problems.entry(title, label);
  // Collections are named without the language if the newsroom has only one.
  if (languages.length === 1 && code === languages[0]) return problems.entry(title, label);
  if (!languages.includes(code)) return undefined;
  const inLanguage = config.inLanguage(label, formatLanguageLabel(code, language.code));
  return problems.entry(title, inLanguage);
}
