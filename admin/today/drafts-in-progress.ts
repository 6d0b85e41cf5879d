import type { FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { readClock } from '../../src/clock.ts';
import { getTitleValue } from '../../src/model/content-types/entry-title.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import type { Loss } from '../../src/publishing/visibility/state-changes.ts';
import { opensAt } from '../../src/publishing/visibility/lifecycle.ts';
import type { Source } from '../formats/entry-format.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { messages } from '../messages/index.ts';
import { getLanguageLabel } from '../settings/language-names.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatShortMoment } from '../settings/moments.ts';
import { toTodayItem, type TodayItem } from './today-item.ts';

/** Drafts as the first screen shows them. */
export interface DraftsInProgress {
  /** Those that take something from readers, by what they still see, or would see, until then. */
  readonly losses: Readonly<Record<Loss, readonly TodayItem[]>>;
  /** Those that the person who is signed in began or saved last. */
  readonly own: readonly TodayItem[];
  readonly inReview: readonly TodayItem[];
  readonly ready: readonly TodayItem[];
}

/**
 * Groups drafts by what is to be done, those that were changed last first.
 * @param reader name of the person who is signed in
 */
export function toDraftsInProgress(
  drafts: readonly FoundEntry[],
  reader: string | undefined,
): DraftsInProgress {
  const newest = drafts.toSorted((a, b) =>
    String(b.updatedOn ?? '').localeCompare(String(a.updatedOn ?? '')),
  );
  const isReader = (name: string | undefined) => name !== undefined && name === reader;
  const getLoss = ({ data }: FoundEntry) => getSource(data)?.loss;
  const toItems = (isWanted: (draft: FoundEntry) => boolean, loss?: Loss) =>
    newest.filter((draft) => getLoss(draft) === loss && isWanted(draft)).map(toDraftItem);
  return {
    // They wait for anybody who can publish, whatever their status.
    losses: {
      shown: toItems(() => true, 'shown'),
      coming: toItems(() => true, 'coming'),
      person: toItems(() => true, 'person'),
    },
    own: toItems(
      ({ status, author, data }) =>
        status === 'draft' && (isReader(author) || isReader(getSource(data)?.begunBy)),
    ),
    inReview: toItems(({ status }) => status === 'pending_review'),
    ready: toItems(({ status }) => status === 'pending_publish'),
  };
}

const getSource = ({ $source }: FoundEntry['data']) => $source as Source | undefined;

/** Says in which of several languages a draft is, who saved it last, and when, whether it was set aside, and for when it is meant. */
function toDraftItem(draft: FoundEntry): TodayItem {
  const { collection, slug, data, author, updatedOn } = draft;
  const { language } = getEntryLocation(draft);
  const facts = [
    language && getAdminSettings().languages.length > 1 && getLanguageLabel(language),
    author,
    updatedOn && formatShortMoment(updatedOn),
    getSource(data)?.keptFor ? messages.formats.kept : formatOpening(draft),
  ];
  const note = facts.filter(Boolean).join(' · ');
  return toTodayItem({ collection, slug, title: getTitleValue(data) }, note);
}

/**
 * When the public should see a text of which nothing is published: without a publication, it never does. A moment that had
 * passed when the draft was begun is that of an old text, or of the original of its translation: nobody meant it.
 */
function formatOpening({ data, isModification }: FoundEntry): string | undefined {
  const moment = opensAt(toPublishable(data));
  if (isModification || !Number.isFinite(moment)) return undefined;
  const { waits, late } = messages.today;
  const shown = formatShortMoment(new Date(moment).toISOString());
  if (moment > readClock()) return waits(shown);
  const wasMeant = Date.parse(getSource(data)?.begunAt ?? '') < moment;
  return wasMeant ? late(shown) : undefined;
}
