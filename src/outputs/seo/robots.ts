/** What crawlers may read: everything except the admin, which has no content of the site. */
export function formatRobots(siteUrl: string): string {
  return ['User-agent: *', 'Disallow: /admin/', '', `Sitemap: ${siteUrl}/sitemap.xml`, ''].join(
    '\n',
  );
}
