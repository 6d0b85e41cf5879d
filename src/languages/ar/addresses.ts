import type { AddressWords } from '../language.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'bayanat',
    reports: 'taqarir',
    testimonies: 'shahadat',
    topics: 'mawadi',
    people: 'ashkhas',
    press: 'sahafa',
  },
  search: 'bahth',
};
