import type { BreadcrumbList } from 'schema-dts';
import type { LinkView, PageShell } from '../../entries/views.ts';

/** A page above another. */
export type Crumb = LinkView;

/** The path from the front page to a page, itself included. */
export function toBreadcrumbs(view: PageShell, crumbs: readonly Crumb[]): BreadcrumbList {
  const { path, site, title } = view;
  const items = [{ label: site.name, href: site.home }, ...crumbs, { label: title, href: path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: `${site.url}${href}`,
    })),
  };
}
