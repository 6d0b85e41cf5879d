import type { CollectionName } from '../../model/content-types/collections.ts';

/** Files beside a page, by their extension: `/releases/x/` has `/releases/x.txt`. With their media types. */
export const handoutTypes = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  zip: 'application/zip',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  vcf: 'text/vcard; charset=utf-8',
} as const;

export type HandoutFormat = keyof typeof handoutTypes;

/**
 * The files beside the pages of each collection: a calendar only of an event, a card only of somebody who can be
 * reached. A testimony has no press kit, because a withdrawal of consent could not reach its photograph in copies.
 */
export const handoutsOf: Readonly<Record<CollectionName, readonly HandoutFormat[]>> = {
  boilerplates: [],
  pages: [],
  topics: [],
  releases: ['txt', 'md', 'ics', 'zip'],
  reports: ['txt', 'md', 'bib', 'ris', 'csl.json'],
  testimonies: ['txt', 'md', 'ics'],
  people: ['vcf'],
};

const formats = Object.keys(handoutTypes) as HandoutFormat[];

/** The format of a file that is called like a handout. @param name such as `x.txt`, or its whole address */
export function findHandoutFormat(name: string): HandoutFormat | undefined {
  return formats.find((format) => name.endsWith(`.${format}`));
}
