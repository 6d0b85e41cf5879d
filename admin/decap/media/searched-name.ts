/** What staff look for, as file names are written: without accents and spaces. */
export const toSearchedName = (query: string) =>
  query
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase();
