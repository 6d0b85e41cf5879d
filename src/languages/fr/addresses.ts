import type { AddressWords } from '../language.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'communiques',
    reports: 'rapports',
    testimonies: 'temoignages',
    topics: 'themes',
    people: 'personnes',
    press: 'presse',
  },
  search: 'recherche',
};
