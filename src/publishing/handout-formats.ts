/** Files that reporters carry away, by the ending of their address: `/releases/x/` has `/releases/x.txt`. */
export const handoutFormats = ['txt', 'md', 'ics', 'zip', 'bib', 'ris', 'csl.json', 'vcf'] as const;

export type HandoutFormat = (typeof handoutFormats)[number];

/** The address of a file beside a page: `/releases/x/` and `txt` give `/releases/x.txt`. */
export function toHandoutPath(path: string, format: HandoutFormat): string {
  return `${path.replace(/\/$/, '')}.${format}`;
}
