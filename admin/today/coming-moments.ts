import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { publicationNames } from '../../src/model/content-types/collections.ts';
import { formatListName } from '../../src/model/entry-name.ts';
import { getEntryState, toPublishable, type EntryState } from '../../src/publishing/entry-state.ts';
import { opensAt } from '../../src/publishing/lifecycle.ts';
import { readClock } from '../../src/clock.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { toTodayItem } from './drafts-in-progress.ts';
import type { TodayItem } from './today-item.ts';

/** Published entries whose state changes by itself. */
export interface ComingMoments {
  /** What goes live, the next first. */
  readonly openings: readonly TodayItem[];
  /** Consents that end or have ended, the oldest first. */
  readonly consents: readonly TodayItem[];
}

const states: readonly EntryState[] = [
  'scheduled',
  'embargoed',
  'consent-review',
  'consent-lapsed',
];

/** Most entries of a list; nobody plans more at once. */
const limit = 100;

/** Reads what will change by itself; nothing where our server is not the backend. */
export async function readComingMoments(): Promise<ComingMoments> {
  const lists = publicationNames.flatMap((collection) =>
    getAdminSettings().languages.map(({ code }) => formatListName({ collection, language: code })),
  );
  const entries = (await Promise.all(lists.map(readList))).flat();
  const withMoment = (isWanted: (state: EntryState) => boolean, toMoment: typeof getOpening) =>
    entries
      .filter(({ data }) => isWanted(getEntryState(data, readClock())))
      .map((entry) => ({ ...toTodayItem(entry), moment: toMoment(entry.data) }))
      .sort((a, b) => a.moment.localeCompare(b.moment));
  return {
    openings: withMoment((state) => state === 'scheduled' || state === 'embargoed', getOpening),
    consents: withMoment((state) => state.startsWith('consent'), getReview),
  };
}

async function readList(collection: string) {
  const { config, collections } = store.getState();
  const sort = { field: 'datePublished', direction: 'descending' } as const;
  const page = await getImplementation().listEntries?.({ collection, sort, states, limit });
  return currentBackend(config).processEntries(page?.entries ?? [], collections.get(collection)!);
}

type Data = Readonly<Record<string, unknown>>;

const toIso = (time: number) => new Date(time).toISOString();
const getOpening = (data: Data) => toIso(opensAt(toPublishable(data)));

function getReview(data: Data): string {
  const { consent } = toPublishable(data);
  const ends = [consent?.revoked, consent?.reviewBy].filter((end) => end !== undefined);
  return toIso(Math.min(...ends.map((end) => Date.parse(end))));
}
