/** The same newsroom as a site of Eleventy: a page for each entry, lists by section and topic, feeds. */
const pageSize = 20;

const formatters = new Map(
  ['en', 'es'].map((language) => [
    language,
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'America/New_York' }),
  ]),
);

/** Pages of a list, newest entries first. */
function toPages(entries, { language, title, address }) {
  const sorted = entries.toSorted((a, b) => b.date - a.date);
  const count = Math.max(1, Math.ceil(sorted.length / pageSize));
  const toAddress = (number) => (number === 1 ? address : `${address}page/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    language,
    title,
    address: toAddress(index + 1),
    entries: sorted.slice(index * pageSize, (index + 1) * pageSize),
    previous: index > 0 && toAddress(index),
    next: index + 1 < count && toAddress(index + 2),
  }));
}

/** Every list of the site: everything, each section, each topic. */
function toLists(all) {
  return ['en', 'es'].flatMap((language) => {
    const entries = all.filter(({ data }) => data.language === language);
    const prefix = language === 'en' ? '/' : `/${language}/`;
    const toList = (title, address, listed) => ({ language, title, address, entries: listed });
    const sections = Map.groupBy(entries, ({ data }) => data.section);
    const topics = new Set(entries.flatMap(({ data }) => data.topics));
    return [
      toList('The Alliance', prefix, entries),
      ...[...sections].map(([name, listed]) => toList(name, `${prefix}${name}/`, listed)),
      ...[...topics].map((topic) =>
        toList(
          topic,
          `${prefix}topics/${topic}/`,
          entries.filter(({ data }) => data.topics.includes(topic)),
        ),
      ),
    ];
  });
}

export default function configure(config) {
  config.addPassthroughCopy('media');
  config.addFilter('longDate', (date, language) => formatters.get(language).format(date));
  config.addFilter('isoDate', (date) => date.toISOString());
  const getEntries = (collections) => collections.getAll().filter(({ data }) => data.section);
  config.addCollection('listPages', (collections) =>
    toLists(getEntries(collections)).flatMap((list) => toPages(list.entries, list)),
  );
  config.addCollection('feeds', (collections) =>
    toLists(getEntries(collections)).map((list) => toPages(list.entries, list)[0]),
  );
}

// Bodies are Markdown alone.
export const config = { markdownTemplateEngine: false };
