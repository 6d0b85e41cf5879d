import type { AddressWords } from '../language.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'releases',
    reports: 'reports',
    testimonies: 'testimonies',
    topics: 'topics',
    people: 'people',
    press: 'press',
  },
  kind: 'kind',
  kinds: {
    'press-release': 'press-releases',
    statement: 'statements',
    'media-advisory': 'media-advisories',
    'press-call': 'press-calls',
    letter: 'letters',
    'personal-testimony': 'personal',
    'hearing-testimony': 'hearings',
  },
  search: 'search',
};
