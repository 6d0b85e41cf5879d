import { parseListName } from '../../src/model/entry-name.ts';
import { readClock } from '../../src/clock.ts';
import { toDay } from '../../src/publishing/visibility/entry-state.ts';
import type { Overview } from '../../src/server/store/entries/today-overview.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { getLanguageLabel } from '../settings/language-names.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatMoment, formatShortMoment } from '../settings/moments.ts';
import { formatDay, formatTime } from './calendar-dates.ts';
import { toTodayItem, type TodayItem } from './today-item.ts';

/** A day on which something changes by itself, or an event begins. */
export interface CalendarDay {
  /** Such as `2026-12-01`, in the newsroom’s time zone. */
  readonly day: string;
  /** “Tuesday, December 1” */
  readonly label: string;
  readonly items: readonly TodayItem[];
}

/** Published entries as the first screen shows them. */
export interface ShownOverview {
  readonly days: readonly CalendarDay[];
  /** Consents that have ended. */
  readonly consents: readonly TodayItem[];
  /** What was published last. */
  readonly newest: readonly TodayItem[];
  /** Translations that are older than their originals. */
  readonly outdated: readonly TodayItem[];
  readonly uncommitted: Overview['uncommitted'];
}

type Change = Overview['changes'][number];

/** Reads what comes and what was published last. */
export async function readOverview(): Promise<ShownOverview> {
  const { changes, newest, outdated, uncommitted } = await getImplementation().call(
    'getOverview',
    {},
  );
  const now = readClock();
  const isComing = ({ at }: Change) => Date.parse(at) > now;
  const { timeZone } = getAdminSettings();
  const days = Map.groupBy(changes.filter(isComing), ({ at }) => toDay(at, timeZone));
  const ended = changes.filter((change) => !isComing(change));
  return {
    days: [...days].map(([day, items]) => ({
      day,
      label: formatDay(items[0]!.at),
      items: items.map(toCalendarItem),
    })),
    uncommitted,
    consents: ended.map((entry) => withQuoting(entry, toTodayItem(entry, formatMoment(entry.at)))),
    newest: newest.map((entry) => toTodayItem(entry, formatShortMoment(entry.at))),
    outdated: outdated.map((entry) => {
      const { language = '' } = parseListName(entry.collection)!;
      return toTodayItem(entry, `${getLanguageLabel(language)} · ${formatShortMoment(entry.at)}`);
    }),
  };
}

/** “6:00 AM · goes live” */
function toCalendarItem(change: Change): TodayItem {
  const { at, state } = change;
  const item = toTodayItem(change, `${formatTime(at)} · ${messages.today.changes[state]}`);
  const hasConsentEnd = state === 'consent-lapsed' || state === 'revoked';
  return hasConsentEnd ? withQuoting(change, item) : item;
}

/** Others may quote it still. An archive is searched for seconds, so only when somebody asks. */
const withQuoting = (change: Change, item: TodayItem): TodayItem => ({
  ...item,
  more: {
    label: messages.today.quoting,
    // The code of dialogs is loaded when they open.
    open: async () => (await import('./quoting-dialog.ts')).showQuoting(change, item.title),
  },
});
