/** Parts of addresses; other languages have the same. Published addresses must keep working, so these never change. */
export const addresses = {
  sections: {
    releases: 'releases',
    reports: 'reports',
    testimonies: 'testimonies',
    topics: 'topics',
    people: 'people',
    press: 'press',
  },
  /** Above the lists of one kind: the second part of `/releases/kind/statements/`. */
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
  /** Of the search page. */
  search: 'search',
};
