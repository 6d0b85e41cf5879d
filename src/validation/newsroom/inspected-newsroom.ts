import type { CollectionName } from '../../model/content-types/collections.ts';
import type { Fields } from '../../model/fields/field.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import type { Location } from '../../model/location.ts';
import type { NewsroomSource, SourceEntry } from '../../source/newsroom-source.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { EntryAddress } from './entry-addresses.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** A file that could be parsed, even if the model rejects some of its fields. */
export interface InspectedFile {
  readonly source: SourceFile;
  /** The model's fields for this file. */
  readonly model: Fields;
  /** Undefined for settings. */
  readonly location?: Location;
}

/** A newsroom as read, arranged for checks that compare files. */
export interface InspectedNewsroom extends Pick<NewsroomSource, 'paths' | 'settings'> {
  /** Entries whose fields are valid. */
  readonly entries: readonly SourceEntry[];
  /** All readable files, settings and rejected entries included: their valid fields are checked too. */
  readonly files: readonly InspectedFile[];
  /** The location of every entry, readable or not: a broken file is not a missing one. */
  readonly locations: readonly Location[];
  /** The addresses of every readable entry, published or not. */
  readonly addresses: readonly EntryAddress[];
  readonly siteAddresses: SiteAddresses;
  /** Languages of the newsroom, the default first; empty when the settings cannot be read. */
  readonly languages: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Whether an entry is in one of the collections; narrows the type of its values. */
export function isOf<K extends CollectionName>(
  entry: SourceEntry,
  ...names: readonly K[]
): entry is Extract<SourceEntry, { location: { collection: K } }> {
  return (names as readonly string[]).includes(entry.location.collection);
}

/** A problem of a field, with its line. */
export function toFieldProblem(source: SourceFile, field: string, problem: Problem): SourceProblem {
  return { ...problem, file: source.path, field, line: source.getLine(field) };
}
