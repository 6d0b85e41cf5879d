const textFile = /\.(html|json|xml|txt|md|csv|ics|vcf|bib|ris|svg|webmanifest)$/;

/** Whether a file of the site is text, in which words can be searched. */
export const isTextFile = (path: string): boolean => textFile.test(path);
