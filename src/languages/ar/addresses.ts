import type { AddressWords } from '../parts/site-messages.ts';

export const addresses: AddressWords = {
  sections: {
    releases: 'bayanat',
    reports: 'taqarir',
    testimonies: 'shahadat',
    topics: 'mawadi',
    people: 'ashkhas',
    press: 'sahafa',
  },
  kind: 'naw',
  kinds: {
    'press-release': 'bayanat-sahafiya',
    statement: 'tasrihat',
    'media-advisory': 'daawat-sahafiya',
    'press-call': 'mutamarat-hatifiya',
    letter: 'rasail',
    'personal-testimony': 'shakhsiya',
    'hearing-testimony': 'jalsat',
  },
  search: 'bahth',
};
