import type {
  HearingTestimonyView,
  PersonalTestimonyView,
  ReleaseView,
  ReportView,
  OrdinaryPageView,
} from '../../entries/views.ts';
import { toAbsoluteHtml } from '../../publishing/absolute-html.ts';
import { getCollection } from './addresses/collection.ts';
import { getDigest } from './digest.ts';
import { formatDocument } from './document.ts';
import { page, toPage } from './resources/page.ts';
import { release, toRelease } from './resources/release.ts';
import { report, toReport } from './resources/report.ts';
import { testimony, toTestimony } from './resources/testimony.ts';

/** An entry that has a body. */
export type EntryView =
  ReleaseView | ReportView | PersonalTestimonyView | HearingTestimonyView | OrdinaryPageView;

/** A body as HTML and as plain text. */
export interface EntryBody {
  readonly html: string;
  readonly text: string;
}

/** The document of an entry, as JSON text. */
export async function formatEntry(view: EntryView, body: EntryBody): Promise<string> {
  const rest = {
    html: toAbsoluteHtml(body.html, new URL(view.path, view.site.url).href),
    text: body.text,
    digest: await getEntryDigest(view),
  };
  if (!('kind' in view)) return formatDocument(page, { ...toPage(view), ...rest });
  switch (view.kind) {
    case 'report':
      return formatDocument(report, { ...toReport(view), ...rest });
    case 'personal-testimony':
    case 'hearing-testimony':
      return formatDocument(testimony, { ...toTestimony(view), ...rest });
    default:
      return formatDocument(release, { ...toRelease(view), ...rest });
  }
}

/**
 * The digest that stands in the document and among the changes. It is made of what the document says
 * and of the body's own digest, so that no body need be rendered to know it.
 */
export const getEntryDigest = (view: EntryView): Promise<string> =>
  getDigest([toFacts(view), view.body.digest]);

/** What the document says besides the body. */
function toFacts(view: EntryView) {
  if (!('kind' in view)) return toPage(view);
  switch (view.kind) {
    case 'report':
      return toReport(view);
    case 'personal-testimony':
    case 'hearing-testimony':
      return toTestimony(view);
    default:
      return toRelease(view);
  }
}

/** The collection of an entry, which is also the folder of its document. */
export const getEntryCollection = (view: EntryView) =>
  'kind' in view ? getCollection(view.kind) : 'pages';
