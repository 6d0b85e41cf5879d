/** Milliseconds for which an entry counts as news: two days, after Google's rules for news sitemaps. */
export const newsAge = 2 * 24 * 60 * 60 * 1000;
