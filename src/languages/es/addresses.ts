import type { AddressWords } from '../language.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'comunicados',
    reports: 'informes',
    testimonies: 'testimonios',
    topics: 'temas',
    people: 'personas',
    press: 'prensa',
  },
  search: 'buscar',
};
