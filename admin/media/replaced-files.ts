/** The new ids of files that were replaced in this window, by their paths in the repository. */
export const replacedFiles = new Map<string, string>();
