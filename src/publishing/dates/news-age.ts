/** Milliseconds for which an entry counts as news: two days, after Google's rules for news sitemaps. */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** Milliseconds for which feeds have an entry again that was corrected or updated, however old it is: 30 days. */
export const feedChangeAge = 30 * 24 * 60 * 60 * 1000;
