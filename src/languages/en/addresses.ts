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
  search: 'search',
};
