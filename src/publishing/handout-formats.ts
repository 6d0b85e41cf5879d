/** Files that reporters carry away, by the ending of their address: `/releases/x/` has `/releases/x.txt`. */
export const handoutFormats = ['txt', 'md', 'ics', 'zip', 'bib', 'ris', 'csl.json', 'vcf'] as const;

export type HandoutFormat = (typeof handoutFormats)[number];
