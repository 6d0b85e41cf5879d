import type { AddressWords } from '../parts/site-messages.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'communiques',
    reports: 'rapports',
    testimonies: 'temoignages',
    topics: 'themes',
    people: 'personnes',
    press: 'presse',
  },
  kind: 'type',
  kinds: {
    'press-release': 'communiques-de-presse',
    statement: 'declarations',
    'media-advisory': 'invitations-presse',
    'press-call': 'conferences-telephoniques',
    letter: 'lettres',
    'personal-testimony': 'personnels',
    'hearing-testimony': 'auditions',
  },
  search: 'recherche',
};
