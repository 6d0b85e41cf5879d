import { toFileName } from '../../../src/publishing/addresses/file-name.ts';
import { otherLetter } from './media-name.ts';

/** What staff look for, as file names are written: without accents, spaces and underscores, in the letters of uploads. */
export const toSearchedName = (query: string) =>
  (otherLetter.test(query) ? toFileName(query) : query)
    .normalize('NFD')
    .replaceAll(/[\p{M}\s_]/gu, '')
    .toLowerCase();
