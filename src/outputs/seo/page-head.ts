import type { Thing } from 'schema-dts';
import type { PageShell, SocialCardView } from '../../entries/views.ts';
import { formatOpenGraphLocale } from '../../publishing/territory.ts';
import { toAlternates } from './alternates.ts';
import { toBreadcrumbs, type Crumb } from './breadcrumbs.ts';
import type { Head } from './head.ts';

/** A picture for social networks: one file that all of them can show. */
export type SharedImage = SocialCardView;

/** What a kind of page adds to the head of all pages. */
interface HeadOptions {
  /** Open Graph's type of object; `website` unless another one fits. */
  readonly type?: 'article' | 'profile' | 'website';
  readonly image?: SharedImage;
  /** Properties of the type, such as `article:published_time`. */
  readonly properties?: Head['properties'];
  /** Pages above this one, the front page left out. */
  readonly crumbs?: readonly Crumb[];
  readonly nodes?: readonly Thing[];
}

/** The head of a page that search engines may index and people may share. */
export function toPageHead(view: PageShell, options: HeadOptions = {}): Head {
  const { language, path, title, description, site } = view;
  const { type = 'website', image = site.card, properties = [], crumbs, nodes = [] } = options;
  const canonical = `${site.url}${path}`;
  const graph = [...nodes, ...(crumbs ? [toBreadcrumbs(view, crumbs)] : [])];
  const alternates = toAlternates(view, site);
  const others = alternates.flatMap((alternate) =>
    site.languages.includes(alternate.language) && alternate.language !== language
      ? [alternate.language]
      : [],
  );
  return {
    robots: 'max-image-preview:large',
    canonical,
    alternates,
    properties: [
      ['og:type', type],
      ['og:site_name', site.name],
      ['og:title', title],
      ['og:description', description],
      ['og:url', canonical],
      ['og:locale', formatOpenGraphLocale(language, site.territory)],
      ...others.map(
        (code) => ['og:locale:alternate', formatOpenGraphLocale(code, site.territory)] as const,
      ),
      ['og:image', `${site.url}${image.src}`],
      ['og:image:width', String(image.width)],
      ['og:image:height', String(image.height)],
      ['og:image:alt', image.alt],
      ...properties,
    ],
    // Networks crop a large picture to a strip, which spoils portraits: only wide pictures are shown large.
    card: image.width > image.height && image.width >= 600 ? 'summary_large_image' : 'summary',
    ...(graph.length > 0 && { graph: { '@context': 'https://schema.org', '@graph': graph } }),
  };
}
