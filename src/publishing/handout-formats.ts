/** The file name extensions of handouts: `/releases/x/` has `/releases/x.txt`. */
export const handoutFormats = ['txt', 'md', 'ics', 'zip', 'bib', 'ris', 'csl.json', 'vcf'] as const;

export type HandoutFormat = (typeof handoutFormats)[number];
