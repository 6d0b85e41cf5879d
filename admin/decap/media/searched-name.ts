/** What staff look for, as file names are written: without accents, spaces and underscores. */
export const toSearchedName = (query: string) =>
  query
    .normalize('NFD')
    .replaceAll(/[\p{M}\s_]/gu, '')
    .toLowerCase();
