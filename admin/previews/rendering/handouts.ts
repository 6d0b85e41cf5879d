import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import { toPlainBody } from '../../../src/markdown/index.ts';
import { getBodyLabels } from '../../../src/entries/bodies/body-labels.ts';
import { getHandouts } from '../../../src/outputs/handouts/handout-links.ts';
import { formatTextFile } from '../../../src/outputs/handouts/text-file.ts';
import { formatEmbargo, publicationViews, type PreviewedEntry } from './entry-pages.ts';
import type { BodyRequest } from './preview-body.ts';

/** A file for the press beside a page. */
export interface Handout {
  readonly name: string;
  /** Undefined if it is made only when the entry is published. */
  readonly text?: string;
}

/**
 * Makes a file for the press of an entry that readers do not see yet: embargoed copies go to reporters by mail.
 * @param href of a link in its page
 * @returns undefined for a link to something else
 */
export async function makeHandout(
  locale: Locale,
  entry: PreviewedEntry,
  { source, files: _, ...request }: BodyRequest,
  href: string,
): Promise<Handout | undefined> {
  if (entry.collection === 'pages' || entry.values.withdrawn) return undefined;
  const view = await publicationViews[entry.collection](locale, entry);
  const link = getHandouts(view).find((one) => one.href === href);
  if (!link) return undefined;
  const name = href.slice(href.lastIndexOf('/') + 1);
  if (link.format !== 'txt') return { name };
  const options = { ...request, labels: getBodyLabels(request.language) };
  const lead = 'dateline' in view ? view.dateline : undefined;
  const { mail } = await toPlainBody(source, options, lead);
  return { name, text: formatTextFile(view, mail, formatEmbargo(locale, entry)) };
}
