/**
 * The views: what a page, a feed or the API is a function of. Plain and serializable; references are
 * resolved, dates formatted, and nothing that is not public is left in them.
 */
import type { ReleaseKind } from '../model/content-types/release.ts';
import type { Section } from '../model/content-types/settings.ts';
import type { FeedFormat } from '../publishing/feed-formats.ts';

/** A moment as machines and as readers of one language see it. */
export interface DateView {
  /** ISO 8601 with offset, as written in the entry. */
  readonly iso: string;
  /** The day, such as “June 2, 2011”. */
  readonly day: string;
  /** Day, time and zone, such as “June 2, 2011, 10:00 a.m. EDT”. */
  readonly moment: string;
}

/** A picture with its derivatives, ready for `<picture>`. */
export interface PictureView {
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** Address of the fallback that every browser can show. */
  readonly src: string;
  /** Pixels of the fallback; with `height` they reserve the picture's room. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture of words, for pages that are shared without a photograph. */
export interface SocialCardView {
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A text in another language. */
export interface TranslationView {
  readonly language: string;
  /** Name of the language in itself: “Español”. */
  readonly name: string;
  readonly href: string;
  /** True when only a notice is left of it. */
  readonly withdrawn?: boolean;
}

export interface LinkView {
  readonly label: string;
  readonly href: string;
}

/** What surrounds every page of one language. */
export interface SiteView {
  /** Origin of the site without a closing slash, for absolute addresses. */
  readonly url: string;
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** True when the organization and its texts are made up. */
  readonly sample: boolean;
  /** Codes of the languages of the newsroom, the default first. */
  readonly languages: readonly string[];
  readonly logo?: PictureView;
  /** For pages that have neither picture nor card. */
  readonly card: SocialCardView;
  /** Address of the front page in this language. */
  readonly home: string;
  /** Address of the search page in this language. */
  readonly search: string;
  /** Addresses of the sections in this language. */
  readonly sections: Readonly<Record<Section, string>>;
  readonly navigation: readonly LinkView[];
  readonly footer: readonly LinkView[];
  readonly contact: ContactOfficeView;
  /** Address of the page that explains the feeds. */
  readonly feeds: string;
  /** The feed of everything in this language. */
  readonly feed: FeedSource;
}

export interface ContactOfficeView {
  readonly email: string;
  readonly telephone?: string;
  /** Lines of the postal address. */
  readonly address: readonly string[];
  readonly hours?: string;
  /** Address of the press page. */
  readonly href: string;
}

/** One format of a feed. */
export interface FeedFormatLink {
  readonly name: FeedFormat;
  /** Media type. */
  readonly type: string;
  readonly href: string;
}

/** A feed in all its formats. */
export interface FeedSource {
  /** “Harbor Watch: Reports” */
  readonly title: string;
  readonly formats: readonly FeedFormatLink[];
}

/** What every page has. */
export interface PageShell {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Path of the page, beginning and ending with `/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The same page in the other languages; empty when there is none. */
  readonly translations: readonly TranslationView[];
  /** The feed of what this page lists, where it has one of its own. */
  readonly feed?: FeedSource;
  readonly site: SiteView;
}

/** The kinds that readers tell apart. */
export type PublicationKind = ReleaseKind | 'report' | 'personal-testimony' | 'hearing-testimony';

export interface TopicLink {
  readonly name: string;
  readonly href: string;
}

/** An entry as lists show it. */
export interface EntryCard {
  readonly kind: PublicationKind;
  readonly href: string;
  readonly headline: string;
  readonly summary: string;
  readonly date: DateView;
  readonly topics: readonly TopicLink[];
  readonly picture?: PictureView;
  /** Whose testimony it is. */
  readonly byline?: string;
  readonly corrected: boolean;
}

/** Where a body is and what it is made of; it is rendered only when its page is. */
export interface BodyView {
  /** Path below the content folder. */
  readonly file: string;
  readonly format: 'md' | 'mdx';
  /** Hash of the body's text and of the bytes of every picture and table it uses. */
  readonly digest: string;
  readonly language: string;
}

export interface AttachmentView {
  /** Id of its place on the page. */
  readonly anchor: string;
  readonly title: string;
  readonly href: string;
  /** `PDF` */
  readonly type: string;
  /** Size for readers: “1.2 MB”. */
  readonly size: string;
  readonly bytes: number;
  readonly pages?: number;
}

export interface CorrectionView {
  readonly date: DateView;
  readonly text: string;
}

/** What all publications have in common. */
export interface ArticleView extends PageShell {
  /** `releases/2011/first-address`: the same in every language, for as long as the text is there. */
  readonly id: string;
  readonly kind: PublicationKind;
  readonly headline: string;
  readonly summary: string;
  readonly datePublished: DateView;
  readonly dateModified?: DateView;
  readonly topics: readonly TopicLink[];
  readonly picture?: PictureView;
  /** What is shared in place of a picture; texts with one have none. */
  readonly card?: SocialCardView;
  readonly attachments: readonly AttachmentView[];
  readonly related: readonly EntryCard[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  readonly body: BodyView;
}

export interface EventView {
  readonly start: DateView;
  readonly end?: DateView;
  /** “June 8, 2011, 10:00–11:00 a.m. EDT” */
  readonly when: string;
  readonly place?: string;
  readonly dialIn?: string;
  readonly registration?: string;
}

/** A person as a contact or in a list. */
export interface PersonCard {
  readonly name: string;
  /** Where it is more than the last word of the name. */
  readonly familyName?: string;
  readonly href: string;
  /** Undefined where it is not translated yet. */
  readonly role?: string;
  /** Names of the languages spoken, in the page's language. */
  readonly languages: readonly string[];
  readonly email?: string;
  readonly telephone?: string;
  readonly topics: readonly TopicLink[];
  readonly photo?: PictureView;
}

export interface ReleaseView extends ArticleView {
  readonly kind: ReleaseKind;
  readonly subheadline?: string;
  /** “WASHINGTON, June 2, 2011” */
  readonly dateline?: string;
  readonly event?: EventView;
  readonly report?: EntryCard;
  readonly mediaContacts: readonly PersonCard[];
  /** Paragraphs. */
  readonly boilerplate: readonly string[];
}

export interface ReportView extends ArticleView {
  readonly kind: 'report';
  readonly subtitle?: string;
  readonly authors: readonly PersonCard[];
  readonly keyFindings: readonly string[];
  readonly cover?: PictureView;
  readonly pdf?: AttachmentView;
  readonly citation: {
    readonly reportNumber?: string;
    readonly edition?: string;
    readonly place?: string;
    readonly doi?: string;
    readonly publisher: string;
    readonly year: string;
    /** “2011-06-02” */
    readonly day: string;
  };
}

export interface PersonalTestimonyView extends ArticleView {
  readonly kind: 'personal-testimony';
  readonly person: {
    readonly displayName: string;
    readonly pseudonym: boolean;
    readonly place?: string;
  };
}

export interface HearingTestimonyView extends ArticleView {
  readonly kind: 'hearing-testimony';
  readonly hearing: {
    readonly body: string;
    readonly committee?: string;
    readonly witness: string;
    readonly witnessRole?: string;
    readonly docket?: string;
    readonly event: EventView;
  };
}

export type TestimonyView = PersonalTestimonyView | HearingTestimonyView;

/** What stands where a withdrawn text stood; nothing of the text is in it. */
export interface TombstoneView extends PageShell {
  readonly kind: PublicationKind;
  readonly withdrawnOn: DateView;
  readonly reason: string;
}

export interface FrontView extends PageShell {
  readonly lead?: EntryCard;
  readonly releases: readonly EntryCard[];
  readonly reports: readonly EntryCard[];
  readonly testimonies: readonly EntryCard[];
  readonly topics: readonly TopicSummary[];
  readonly actions: readonly {
    readonly title: string;
    readonly text: string;
    readonly link: LinkView;
  }[];
}

export interface TopicSummary extends TopicLink {
  readonly description: string;
  /** Number of public texts on the topic in this language. */
  readonly count: number;
}

/** A year of a list. */
export interface YearLink extends LinkView {
  /** Number of texts of that year. */
  readonly count: number;
  readonly current: boolean;
}

/** A list that is divided by years. */
export interface YearlyView {
  /** Address of the page of the newest. */
  readonly newest: string;
  /** The year of this page; undefined on the page of the newest. */
  readonly year?: string;
  /** Every year that has texts, newest first. */
  readonly years: readonly YearLink[];
  readonly entries: readonly EntryCard[];
}

/** One page of a section: the newest texts, or those of a year. */
export interface ListView extends PageShell, YearlyView {
  readonly section: 'releases' | 'reports' | 'testimonies';
}

export interface TopicsView extends PageShell {
  readonly topics: readonly TopicSummary[];
}

/** One page of a topic; without `years` where one page holds all its texts. */
export interface TopicView extends PageShell, YearlyView {
  readonly name: string;
  readonly summary: string;
  readonly experts: readonly PersonCard[];
}

export interface PeopleView extends PageShell {
  readonly contacts: readonly PersonCard[];
  readonly experts: readonly PersonCard[];
  readonly authors: readonly PersonCard[];
}

export interface PersonView extends PageShell {
  readonly person: PersonCard;
  /** Paragraphs. */
  readonly biography: readonly string[];
  readonly isPressContact: boolean;
  readonly former: boolean;
  /** The newest texts that the person wrote or answers for. */
  readonly entries: readonly EntryCard[];
}

export interface PressView extends PageShell {
  readonly contacts: readonly PersonCard[];
  readonly experts: readonly PersonCard[];
  readonly boilerplate: readonly string[];
  /** Paragraphs. */
  readonly usage: readonly string[];
  readonly releases: readonly EntryCard[];
}

/** An ordinary page, such as the privacy policy. */
export interface OrdinaryPageView extends PageShell {
  readonly headline: string;
  readonly summary: string;
  readonly dateModified?: DateView;
  readonly body: BodyView;
}

/** What the search index knows of a text besides its body, which stands on its page. */
export interface SearchRecord {
  readonly path: string;
  readonly language: string;
  readonly kind: SearchKind;
  readonly headline: string;
  readonly summary: string;
  readonly date?: DateView;
  readonly year?: string;
  /** Keys of topics: the same in every language. */
  readonly topics: readonly string[];
  /** Place of the dateline, as written. */
  readonly place?: string;
  /** Text that the page does not mark as its body. */
  readonly paragraphs?: readonly string[];
  /** Documents whose text leads to this page. */
  readonly documents: readonly Pick<AttachmentView, 'anchor' | 'href' | 'title'>[];
}

export type SearchKind = PublicationKind | 'person' | 'page';

/** The search page: its choices, and where to go without a search. */
export interface SearchView extends PageShell {
  readonly kinds: readonly SearchKind[];
  readonly topics: readonly (TopicLink & { readonly key: string })[];
  /** Newest first, with the releases of each. */
  readonly years: readonly LinkView[];
  readonly places: readonly string[];
}

/** A text as a feed holds it: whole, without the page around it. */
export type FeedItemView = WithoutFrame<ReleaseView | ReportView | TestimonyView> & {
  /** Stays the same while headline, slug and address of the text change. */
  readonly feedId: string;
};

type WithoutFrame<V> = V extends ArticleView
  ? Omit<V, 'related' | Exclude<keyof PageShell, 'language' | 'path'>>
  : never;

/** One feed in one format. */
export interface FeedView {
  readonly format: FeedFormat;
  /** Path of the file. */
  readonly path: string;
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Path of the page that lists the same texts. */
  readonly home: string;
  readonly site: Pick<SiteView, 'name' | 'url'>;
  /** When a text in it last appeared or changed; ISO 8601. */
  readonly updated: string;
  /** Newest first. */
  readonly items: readonly FeedItemView[];
}

/** A feed in the list of all. */
export interface NamedFeed {
  readonly name: string;
  readonly feed: FeedSource;
}

/** The page that explains the feeds. */
export interface FeedsView extends PageShell {
  readonly sections: readonly NamedFeed[];
  readonly topics: readonly NamedFeed[];
}

/** Page for an address that leads nowhere. */
export type NotFoundView = PageShell;

/** A page as sitemaps name it. */
export interface SitemapPageView extends Pick<PageShell, 'path' | 'language' | 'translations'> {
  /** When it appeared or last changed, ISO 8601; undefined where nobody states it. */
  readonly modified?: string;
  /** Addresses of the pictures on it. */
  readonly images: readonly string[];
}

/** One file of the sitemap. */
export interface SitemapView {
  readonly path: string;
  readonly site: Pick<SiteView, 'url' | 'languages'>;
  readonly pages: readonly SitemapPageView[];
}

/** What appeared in the last two days. */
export interface NewsView {
  readonly path: string;
  readonly site: Pick<SiteView, 'url' | 'name'>;
  /** Newest first. */
  readonly items: readonly {
    readonly path: string;
    readonly language: string;
    readonly headline: string;
    readonly datePublished: string;
  }[];
}
