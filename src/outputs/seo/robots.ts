/** What crawlers may read: all but the admin, which holds nothing of the site. */
export function formatRobots(siteUrl: string): string {
  return ['User-agent: *', 'Disallow: /admin/', '', `Sitemap: ${siteUrl}/sitemap.xml`, ''].join(
    '\n',
  );
}
