import type { OrdinaryPageView, PublicationView } from '../../entries/views.ts';
import { getDirection } from '../../languages/direction.ts';
import { isolateHtml } from '../../languages/figures.ts';
import { toAbsoluteHtml } from '../../publishing/addresses/absolute-html.ts';
import { getDigest } from './documents/digest.ts';
import { page } from './resources/page.ts';
import { release } from './resources/release.ts';
import { report } from './resources/report.ts';
import { testimony } from './resources/testimony.ts';
import type { EntryDocument } from './documents/entry-document.ts';

/** An entry that has a body. */
export type EntryView = PublicationView | OrdinaryPageView;

/** A body as HTML and as plain text. */
export interface EntryBody {
  readonly html: string;
  readonly text: string;
}

/** The document of an entry, as JSON text. */
export function formatEntry(view: EntryView, { html, text }: EntryBody): string {
  return getEntryDocument(view).format({
    html: isolateHtml(
      toAbsoluteHtml(html, new URL(view.path, view.site.url).href),
      getDirection(view.body.language),
    ),
    text,
    digest: getEntryDigest(view),
  });
}

/** Raise it when bodies are rendered to other words or numbers: partners then fetch every document again. */
const bodyVersion = 1;

/**
 * The digest in the document and in the list of changes. It is made from the other properties of the document and what readers
 * see of its body, so that no body has to be rendered for it, and nobody can test guesses at comments and names of files.
 */
export const getEntryDigest = (view: EntryView): string =>
  getDigest([getEntryDocument(view).facts, view.body.seen, view.body.language, bodyVersion]);

function getEntryDocument(view: EntryView): EntryDocument {
  if (!('kind' in view)) return page.of(view);
  switch (view.kind) {
    case 'report':
      return report.of(view);
    case 'personal-testimony':
    case 'hearing-testimony':
      return testimony.of(view);
    default:
      return release.of(view);
  }
}
