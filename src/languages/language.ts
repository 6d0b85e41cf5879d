import type { StaffLanguage } from './translate.ts';

/** A language of Dateline: one folder here, with its line in `index.ts`. */
export interface Language {
  /** What staff read. Absent for a language in which only the site is. Loaded when needed, since a browser needs one. */
  readonly staff?: () => Promise<StaffLanguage>;
}
