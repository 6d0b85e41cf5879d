import type { PublicationName } from '../model/content-types/collections.ts';
import type {
  EntryCard,
  OrdinaryPageView,
  PageShell,
  PersonCard,
  PressView,
  TopicSummary,
  TopicView,
} from './views.ts';

/** A page as a list shows it. */
export type PageItem = Pick<OrdinaryPageView, 'path' | 'headline' | 'summary' | 'dateModified'>;

/** The items of a list of the API, by the folder they are in. */
export type ApiItems =
  | {
      readonly collection: PublicationName;
      readonly items: readonly EntryCard[];
    }
  | { readonly collection: 'pages'; readonly items: readonly PageItem[] }
  | { readonly collection: 'topics'; readonly items: readonly TopicSummary[] }
  | { readonly collection: 'people'; readonly items: readonly PersonCard[] };

/** One page of a list of the API. */
export type ApiListView = ApiItems & {
  readonly siteUrl: string;
  readonly language: string;
  /** The first page, with the newest items, is 1; the others are counted from the oldest, beginning with 2. */
  readonly page: number;
  /** Number of the page with newer items. */
  readonly previous?: number;
  /** Number of the page with older items. */
  readonly next?: number;
  /** Number of pages; only of the first page. */
  readonly pages?: number;
  /** Number of items on all pages; only of the first page. */
  readonly total?: number;
};

/** A topic as the API describes it: the page of its newest entries, and how many it has. */
export interface WholeTopicView extends TopicView {
  readonly total: number;
}

/** What the API says of the newsroom itself, in one language. */
export interface ApiSettingsView
  extends PageShell, Pick<PressView, 'contacts' | 'boilerplate' | 'usage'> {
  readonly newsroomLanguages: readonly { readonly code: string; readonly name: string }[];
}
