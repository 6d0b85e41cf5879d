/**
 * The views: the input of every page, feed and API document. Plain and serializable: references are
 * resolved, dates are formatted, and nothing in them is hidden from the public.
 */
import type {
  ListedKind,
  PublicationKind,
  PublicationName,
} from '../model/content-types/collections.ts';
import type { ReleaseKind } from '../model/content-types/release.ts';
import type { Section } from '../model/content-types/settings.ts';
import type { FeedFormat } from '../publishing/addresses/feed-formats.ts';

export type { RenderedBody } from '../markdown/parsing/body-types.ts';

/** A moment as machines and as readers of one language see it. */
export interface DateView {
  /** ISO 8601 with offset, as written in the entry. */
  readonly iso: string;
  /** The day, such as “June 2, 2011”. */
  readonly day: string;
}

/** A picture with its derivatives, ready for `<picture>`. */
export interface PictureView {
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** Address of the fallback that every browser can show. */
  readonly src: string;
  /** Pixels of the file at `src`; with `height` they reserve space for the picture. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture that the press page offers for download. */
export interface PressPictureView extends PictureView {
  /** The file, and its size with the unit. */
  readonly download: { readonly href: string; readonly size?: string };
  /** The release that shows it. A takedown of the release finds the picture by it. */
  readonly release: EntryCard;
}

/** A picture of the headline, for sharing pages that have no photograph. */
export interface SocialCardView {
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The translation of an entry or page. */
export interface TranslationView {
  readonly language: string;
  /** Name of the language in that language: “Español”. */
  readonly name: string;
  readonly href: string;
  /** True when the translation was withdrawn and only its notice remains. */
  readonly withdrawn?: boolean;
}

export interface LinkView {
  readonly label: string;
  readonly href: string;
}

/** Where readers of a language go from a page that does not exist in it. */
export interface LanguageFallback extends Pick<TranslationView, 'language' | 'name' | 'href'> {
  /** Title of the page there; undefined for the front page. */
  readonly title?: string;
}

/** What surrounds every page of one language. */
export interface SiteView {
  /** Origin of the site without a closing slash, for absolute addresses. */
  readonly url: string;
  /** Domain in ids, which stays when the site moves to another. */
  readonly domain: string;
  /** The same and a year, as `toFeedId` takes them. */
  readonly feedIdentity: string;
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** True when the organization and its entries are made up. */
  readonly sample: boolean;
  /** Codes of the languages of the newsroom, the default first. */
  readonly languages: readonly string[];
  /** ISO 3166 code of the territory where the newsroom works, if its time zone says so. */
  readonly territory?: string;
  /** Language and territory (BCP 47) by which numbers are written: `es-US`. */
  readonly numbers: string;
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
  /** Of each language in which this page does not exist. */
  readonly fallbacks: readonly LanguageFallback[];
  /** The feed of what this page lists, if it has one. */
  readonly feed?: FeedSource;
  readonly site: SiteView;
}

export interface TopicLink {
  readonly name: string;
  readonly href: string;
}

/** An entry as lists show it. */
export interface EntryCard {
  readonly kind: PublicationKind;
  /** Code of the entry's language: another than the page's where it exists in another one only. */
  readonly language: string;
  readonly href: string;
  readonly headline: string;
  readonly summary: string;
  readonly date: DateView;
  readonly topics: readonly TopicLink[];
  readonly picture?: PictureView;
  /** Whose testimony it is. */
  readonly byline?: string;
  readonly corrected: boolean;
  /** Its event does not take place. */
  readonly calledOff?: true;
}

/** Where a body is and what it depends on; it is rendered only when its page is. */
export interface BodyView {
  /** Path below the content folder. */
  readonly file: string;
  readonly format: 'md' | 'mdx';
  /** Hash of the body alone. */
  readonly source: string;
  /** Hash of the body and of every picture and table that it uses. */
  readonly digest: string;
  /** The same of what readers see of the body. */
  readonly seen: string;
  /** With the territory by which its numbers are written: `es-US`. */
  readonly language: string;
}

export interface AttachmentView {
  /** Id of its element on the page. */
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
  /** `releases/2011/first-address`: the same in every language, for as long as its original is public or withdrawn. */
  readonly id: string;
  /** Its id in feeds and the API, with its language: stays the same when headline, slug and address change. */
  readonly feedId: string;
  readonly kind: PublicationKind;
  readonly headline: string;
  readonly summary: string;
  readonly datePublished: DateView;
  /** When it was last updated or corrected. */
  readonly dateModified?: DateView;
  /** When it was last updated; `dateModified` is later if it was corrected since. */
  readonly dateUpdated?: DateView;
  readonly topics: readonly TopicLink[];
  readonly picture?: PictureView;
  /** Shared instead of a picture; entries with a picture have none. */
  readonly card?: SocialCardView;
  readonly attachments: readonly AttachmentView[];
  readonly related: readonly EntryCard[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  readonly body: BodyView;
}

export interface EventView {
  /** Whether it is over. */
  readonly past: boolean;
  readonly start: DateView;
  readonly end?: DateView;
  /** IANA name, where it is not that of the newsroom. */
  readonly timeZone?: string;
  readonly calledOff?: true;
  /** “Wednesday, June 8, 2011, 10:00–11:00 a.m. EDT”, or “Called off: Wednesday, …” */
  readonly when: string;
  readonly place?: string;
  readonly dialIn?: string;
  readonly registration?: string;
}

/** A person as a contact or in a list. */
export interface PersonCard {
  readonly name: string;
  /** Set where it is not just the last word of the name. */
  readonly familyName?: string;
  readonly href: string;
  /** Undefined when it is not translated yet. */
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

export type PublicationView = ReleaseView | ReportView | TestimonyView;

/** The notice at the address of a withdrawn entry; nothing of the entry is in it. */
export interface WithdrawalNoticeView extends PageShell {
  /** The id that feeds and the API knew the entry by. */
  readonly feedId: string;
  readonly kind: PublicationKind;
  readonly withdrawnOn: DateView;
  readonly reason: string;
  /** What readers should read instead. */
  readonly instead?: EntryCard;
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
  /** Number of public entries on the topic in this language. */
  readonly count: number;
}

/** A year or a month of a list. */
export interface PartLink extends LinkView {
  /** Number of entries. */
  readonly count: number;
  /** The second page of a month and later ones, each labelled with its number. */
  readonly further: readonly LinkView[];
}

/** One page of a list that is divided by time: the newest entries, or those of a year or month. */
export interface DividedView {
  /** “June 2011, page 2”; undefined on the page of the newest. */
  readonly period?: string;
  /** The pages above this one, the highest first. */
  readonly above: readonly LinkView[];
  /** The years or months with entries that are not all here, newest first. */
  readonly parts: readonly PartLink[];
  readonly entries: readonly EntryCard[];
  /** Pages with the entries that come directly after and before those of this page. */
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

/** One page of a section, or of the entries of one kind in it. */
export interface ListView extends PageShell, DividedView {
  readonly section: PublicationName;
  readonly kind?: ListedKind;
  /** The same page for all kinds and for each of them; empty where nothing is to choose. */
  readonly kinds: readonly (LinkView & { readonly current: boolean })[];
}

export interface TopicsView extends PageShell {
  readonly topics: readonly TopicSummary[];
}

/** One page of a topic. */
export interface TopicView extends PageShell, DividedView {
  readonly name: string;
  readonly summary: string;
  /** Only on the page of the newest. */
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
  /** The newest reports by the person, and releases that name them as press contact. */
  readonly entries: readonly EntryCard[];
}

/** A press kit with what is in it. */
export interface PressKitLink {
  /** The release. */
  readonly entry: EntryCard;
  readonly photographs: number;
  readonly documents: number;
  /** Size for readers, “1.2 MB”; undefined where it is not known. */
  readonly size?: string;
}

/** An entry with its event, which is not over. */
export interface ComingEvent {
  readonly entry: EntryCard;
  readonly event: EventView;
}

export interface PressView extends PageShell {
  /** The soonest first. */
  readonly events: readonly ComingEvent[];
  /** What was corrected lately, each with the day of its correction. */
  readonly corrections: readonly EntryCard[];
  /** Of the newest releases. */
  readonly kits: readonly PressKitLink[];
  /** Those that newspapers may print. */
  readonly pictures: readonly PressPictureView[];
  readonly contacts: readonly PersonCard[];
  readonly experts: readonly PersonCard[];
  readonly boilerplate: readonly string[];
  /** Paragraphs. */
  readonly usage: readonly string[];
}

/** An ordinary page, such as the privacy policy. */
export interface OrdinaryPageView extends PageShell {
  readonly headline: string;
  readonly summary: string;
  readonly dateModified?: DateView;
  readonly body: BodyView;
}

/** What the search index knows of an entry besides its body, which it reads from the page. */
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
  readonly calledOff?: true;
  readonly corrected?: true;
  /** What the page shows above its headline, which counts as much. */
  readonly kicker?: string;
  /** Text that the page does not mark as its body. */
  readonly paragraphs?: readonly string[];
  /** Documents whose text is found as part of this page. */
  readonly documents: readonly Pick<AttachmentView, 'anchor' | 'href' | 'title'>[];
}

export type SearchKind = PublicationKind | 'person' | 'page';

/** The search page: its choices, and where to go without a search. */
export interface SearchView extends PageShell {
  /** Of what can be found; none where nothing has been published yet. */
  readonly kinds: readonly SearchKind[];
  readonly topics: readonly (TopicLink & { readonly key: string })[];
  /** Newest first. */
  readonly years: readonly string[];
  /** The lists of releases by year, newest first. */
  readonly yearLists: readonly LinkView[];
  readonly places: readonly string[];
}

/** An entry as a feed holds it: whole, without the page around it. */
export type FeedItemView = WithoutShell<PublicationView>;

type WithoutShell<V> = V extends ArticleView
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
  /** Path of the page that lists the same entries. */
  readonly home: string;
  /** Path of the page that explains feeds. */
  readonly help: string;
  readonly site: Pick<SiteView, 'name' | 'url' | 'contact'>;
  /** When an entry in it last appeared or changed; ISO 8601. */
  readonly updated: string;
  /** Newest first. */
  readonly items: readonly FeedItemView[];
}

/** A feed in the list of all. */
export interface NamedFeed {
  readonly name: string;
  readonly feed: FeedSource;
}

/** Where the organization's list service takes addresses for its newsletter. */
export interface NewsletterView {
  readonly action: string;
  /** Name of the field with the e-mail address. */
  readonly field: string;
}

/** An entry with an event, as calendars know it. */
export type CalendarEntry = Pick<
  ArticleView,
  | 'id'
  | 'language'
  | 'path'
  | 'headline'
  | 'summary'
  | 'datePublished'
  | 'dateModified'
  | 'corrections'
> & { readonly event: EventView };

/** The events of one language. */
export interface CalendarView {
  /** Path of the file. */
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly site: Pick<SiteView, 'name' | 'url' | 'domain'>;
  readonly entries: readonly CalendarEntry[];
}

/** The page that says how to follow what is published. */
export interface FeedsView extends PageShell {
  readonly newsletter?: NewsletterView;
  /** Address of the calendar of events. */
  readonly events: string;
  readonly sections: readonly NamedFeed[];
  readonly topics: readonly NamedFeed[];
}

/** The page for an address that does not exist. */
export interface NotFoundView extends PageShell {
  /** The newest entries. */
  readonly latest: readonly EntryCard[];
}

/** A page as sitemaps name it. */
export interface SitemapPageView extends Pick<PageShell, 'path' | 'language' | 'translations'> {
  /** When it appeared or last changed, ISO 8601; undefined when unknown. */
  readonly modified?: string;
  /** Addresses of the pictures on it. */
  readonly images: readonly string[];
}

/** A file of the sitemap as the index names it. */
export interface SitemapFile {
  readonly path: string;
}

/** The index of all sitemaps. */
export interface SitemapIndexView {
  readonly siteUrl: string;
  readonly files: readonly SitemapFile[];
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
