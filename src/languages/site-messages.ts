import type { ListedKind, PublicationKind } from '../entries/views.ts';
import type { Section } from '../model/content-types/settings.ts';
import type { PluralForms } from './plural-forms.ts';

/** Every message of the interface, in one language. `fill` completes messages with `{…}`. */
export interface Messages {
  /** Between values side by side: “PDF, 340 kB”. */
  readonly comma: string;
  /** Between a name and its value: “Source: Census Bureau”. */
  readonly colon: string;
  readonly skipToContent: string;
  readonly sampleNotice: string;
  readonly mainNavigation: string;
  readonly footerNavigation: string;
  readonly languageSwitcher: string;
  /** That a page does not exist in other languages. */
  readonly untranslated: string;
  /** That a page does not exist in this language, and where to go instead. */
  readonly fallback: string;
  readonly frontPage: string;
  readonly kinds: Readonly<Record<PublicationKind, string>>;
  /** Titles of lists of one kind. */
  readonly kindLists: Readonly<Record<ListedKind, string>>;
  readonly sections: Readonly<Record<Section, string>>;
  readonly sectionDescriptions: Readonly<Record<Section, string>>;
  readonly front: {
    readonly latestReleases: string;
    readonly latestReports: string;
    readonly voices: string;
    readonly topics: string;
    readonly waysToAct: string;
    readonly allReleases: string;
    readonly allReports: string;
    readonly allTestimonies: string;
    readonly allTopics: string;
  };
  readonly list: {
    readonly position: string;
    readonly byTime: string;
    readonly byKind: string;
    readonly allKinds: string;
    readonly page: string;
    readonly nearby: string;
    readonly newer: string;
    readonly older: string;
    readonly none: string;
    readonly corrected: string;
  };
  readonly article: {
    /** Place and day before the first words of a release. */
    readonly dateline: string;
    readonly forImmediateRelease: string;
    /** In previews: {moment}. */
    readonly embargoedUntil: string;
    readonly published: string;
    readonly updated: string;
    readonly correction: string;
    readonly corrections: string;
    readonly topics: string;
    readonly mediaContacts: string;
    readonly about: string;
    readonly attachments: string;
    readonly related: string;
    readonly announces: string;
    readonly event: string;
    readonly pastEvent: string;
    readonly when: string;
    readonly where: string;
    readonly dialIn: string;
    readonly register: string;
    readonly pages: PluralForms;
    readonly end: string;
  };
  readonly report: {
    readonly contents: string;
    readonly keyFindings: string;
    readonly authors: string;
    readonly download: string;
    readonly cite: string;
    readonly reportNumber: string;
    readonly edition: string;
  };
  readonly testimony: {
    readonly pseudonymNote: string;
    readonly testimonyOf: string;
    readonly hearing: string;
    readonly committee: string;
    readonly witness: string;
    readonly docket: string;
  };
  readonly topic: {
    readonly publications: PluralForms;
    readonly experts: string;
    readonly none: string;
  };
  readonly people: {
    readonly contacts: string;
    readonly experts: string;
    readonly authors: string;
    readonly speaks: string;
    readonly knows: string;
    readonly email: string;
    readonly telephone: string;
    readonly publications: string;
    readonly former: string;
    readonly pressContact: string;
  };
  readonly press: {
    readonly office: string;
    readonly address: string;
    readonly hours: string;
    readonly boilerplate: string;
    readonly usage: string;
    readonly latest: string;
    readonly kitText: string;
    readonly photographs: PluralForms;
    readonly documents: PluralForms;
    readonly pictures: string;
    readonly download: string;
    readonly downloadPicture: string;
    readonly byLanguage: string;
    readonly byTopic: string;
    readonly copy: string;
  };
  readonly share: {
    readonly byMail: string;
    readonly copy: string;
  };
  readonly withdrawalNotice: {
    readonly title: string;
    readonly notice: string;
    readonly reason: string;
    readonly instead: string;
  };
  readonly nextSteps: {
    readonly home: string;
    readonly latest: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly text: string;
  };
  readonly body: {
    readonly footnotes: string;
    readonly backToReference: string;
    readonly showData: string;
    readonly downloadData: string;
    readonly table: string;
    readonly source: string;
    readonly taskDone: string;
    readonly taskOpen: string;
    readonly note: string;
    readonly warning: string;
  };
  readonly search: {
    readonly title: string;
    readonly description: string;
    readonly label: string;
    readonly submit: string;
    readonly filters: string;
    readonly kind: string;
    readonly topic: string;
    readonly year: string;
    readonly place: string;
    readonly sort: string;
    readonly any: string;
    readonly byRelevance: string;
    readonly byDate: string;
    readonly person: string;
    readonly page: string;
    readonly clear: string;
    readonly results: string;
    readonly searching: string;
    readonly found: PluralForms;
    readonly none: string;
    readonly partial: string;
    /** This and the next two have the query as `{query}`. */
    readonly corrected: string;
    readonly instead: string;
    readonly more: string;
    readonly document: string;
    readonly failed: string;
    readonly noScript: string;
    readonly browse: string;
    readonly byYear: string;
    readonly ask: string;
  };
  readonly subscribe: {
    readonly title: string;
    readonly description: string;
    readonly more: string;
    readonly byMail: string;
    readonly signUp: string;
    readonly service: string;
    readonly inReader: string;
    readonly inCalendar: string;
    readonly events: string;
    readonly calendar: string;
    readonly addCalendar: string;
    readonly calendarFile: string;
  };
  readonly feeds: {
    /** Above a feed that a browser shows. */
    readonly shown: string;
    readonly explanation: readonly string[];
    readonly everything: string;
    readonly byKind: string;
    readonly byTopic: string;
  };
  readonly handouts: {
    readonly title: string;
    /** Names of the files by their extension. */
    readonly formats: Readonly<
      Record<'txt' | 'md' | 'ics' | 'zip' | 'bib' | 'ris' | 'csl.json' | 'vcf', string>
    >;
    readonly file: string;
    readonly caption: string;
    readonly credit: string;
    readonly description: string;
  };
  readonly lastUpdated: string;
  readonly pressOffice: string;
}
