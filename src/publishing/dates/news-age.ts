/** Milliseconds for which an entry counts as news: two days, after Google's rules for news sitemaps. */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** Milliseconds for which feeds and the press page have what was corrected or updated, however old it is: 30 days. */
export const changeAge = 30 * 24 * 60 * 60 * 1000;
