import type { AddressWords } from '../parts/site-messages.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'comunicados',
    reports: 'informes',
    testimonies: 'testimonios',
    topics: 'temas',
    people: 'personas',
    press: 'prensa',
  },
  kind: 'tipo',
  kinds: {
    'press-release': 'comunicados-de-prensa',
    statement: 'declaraciones',
    'media-advisory': 'convocatorias',
    'press-call': 'conferencias-telefonicas',
    letter: 'cartas',
    'personal-testimony': 'personales',
    'hearing-testimony': 'comparecencias',
  },
  search: 'buscar',
};
