import type { FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { localForage } from 'decap-cms-lib-util';
import {
  createElement as h,
  Fragment,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { toEditorAddress } from '../entries/entry-location.ts';
import { createOpenButton } from '../dialogs/open-button.ts';
import { keyPrefix } from '../decap/state/unsaved-copies.ts';
import { createSmallButton } from '../dom/small-button.ts';
import { readWhenVisible } from '../dom/read-when-visible.ts';
import { toAdminAddress } from '../content-problems/file-name.ts';
import { refreshDrafts, useKnownDrafts } from '../entry-lists/drafts.ts';
import { prepareEditor } from '../entry-lists/prepare-editor.ts';
import { useMinute } from '../settings/current-minute.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatMoment, nameZone } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import type { Loss } from '../../src/publishing/visibility/state-changes.ts';
import type { SiteState } from '../../src/server/publisher/publisher.ts';
import { getSiteState } from '../site-status/site-state.ts';
import { formatFormer } from '../site-status/version-name.ts';
import { CalendarGrid } from './calendar-grid.ts';
import { toDraftsInProgress } from './drafts-in-progress.ts';
import { readOverview, type ShownOverview } from './overview.ts';
import { SiteProblems } from './site-problems.ts';
import type { TodayItem } from './today-item.ts';
import { Warning } from './warning.ts';

const { today: todayMessages } = messages;

type Facts = Partial<ShownOverview> &
  Pick<SiteState, 'problems' | 'publishedAt' | 'isRolledBack' | 'former'> & {
    readonly unsaved?: readonly TodayItem[];
    readonly areDraftsRead?: boolean;
  };

/** What is to be done: what readers still see, problems, reviews, drafts, consents; what comes by itself; what was published last. */
export function Today(): ReactNode {
  const [turn, setTurn] = useState(0);
  const facts = useFacts(turn);
  useEffect(prepareEditor, []);
  return h(
    'section',
    { className: 'newsroom-today', 'aria-label': todayMessages.title },
    h('h1', null, todayMessages.title),
    h(BoardButton),
    facts && h(Sections, { ...facts, readAgain: () => setTurn(turn + 1) }),
  );
}

/** What drafts take from readers, in the order in which it matters. */
const mostHarmful = ['shown', 'person', 'coming'] as const satisfies readonly Loss[];

/** Leads to the board of all drafts, which is far below on a phone. */
function BoardButton(): ReactNode {
  const { length } = useDraftList();
  if (length === 0) return null;
  return createSmallButton(`${todayMessages.board} (${length})`, () => {
    const heading = document.querySelector<HTMLElement>('.newsroom-today + * h1');
    heading!.tabIndex = -1;
    heading!.focus({ preventScroll: true });
    heading!.scrollIntoView();
  });
}

function Sections({ readAgain, ...facts }: Facts & { readAgain: () => void }): ReactNode {
  const { problems = [], days = [], newest = [] } = facts;
  const { areDraftsRead, consents, outdated = [], publishedAt, isRolledBack, uncommitted } = facts;
  const { title, otherTitle, lasts } = messages.versions;
  const openVersions = async () =>
    (await import('../site-status/site-versions.ts')).chooseVersion(readAgain);
  const versionTitle = isRolledBack ? otherTitle : title;
  const versionButton = createOpenButton(versionTitle, openVersions);
  const drafts = useDraftList();
  // From where the board below takes them, so that both show the same.
  const { losses, own, inReview, ready } = toDraftsInProgress(drafts, useReader());
  const begun = new Set(drafts.map(toEditorAddress));
  const tasks: readonly (readonly [string, readonly TodayItem[]])[] = [
    [todayMessages.inReview, inReview],
    [todayMessages.ready, ready],
    [todayMessages.own, own],
    [todayMessages.unsaved, facts.unsaved ?? []],
    [todayMessages.consents, consents ?? []],
    [todayMessages.outdated, outdated.filter(({ href }) => !begun.has(href))],
  ];
  const urgent = mostHarmful.map((loss) => [todayMessages.losses[loss], losses[loss]] as const);
  const isIdle =
    areDraftsRead &&
    consents &&
    urgent.every(([, items]) => items.length === 0) &&
    problems.length === 0 &&
    !uncommitted &&
    tasks.every(([, items]) => items.length === 0);
  // Readers have not seen what keeps the site from being built.
  const broken = new Set(problems.map(({ file }) => toAdminAddress(file)));
  return h(
    Fragment,
    null,
    urgent.map(
      ([title, items]) =>
        items.length > 0 && h(Warning, { key: title, title, children: h(Items, { items }) }),
    ),
    h(SiteProblems, { problems }),
    uncommitted &&
      h(Warning, {
        title: todayMessages.uncommitted(uncommitted.count, uncommitted.first),
        children: h('p', null, todayMessages.uncommittedEffect),
      }),
    isRolledBack &&
      h(Warning, {
        title: formatFormer(facts),
        children: [h('p', { key: 'lasts' }, lasts), versionButton],
      }),
    isIdle && h('p', null, todayMessages.nothing),
    h(
      'div',
      { className: 'newsroom-today-sections' },
      tasks.map(([title, items]) =>
        h(Section, { key: title, title: `${title} (${items.length})`, items }),
      ),
      days.length > 0 && h(Calendar, { days }),
      h(Section, {
        title: todayMessages.newest,
        items: newest.filter(({ href }) => !broken.has(href)),
      }),
    ),
    publishedAt &&
      h(
        'p',
        null,
        `${todayMessages.lastPublication(formatMoment(publishedAt))} `,
        !isRolledBack && versionButton,
      ),
    h('p', null, createOpenButton(messages.deleted.open, openDeleted)),
  );
}

// The code of dialogs is loaded when they open.
const openDeleted = async () => (await import('./deleted-dialog.ts')).openDeleted();

function Section({ title, items }: { title: string; items: readonly TodayItem[] }): ReactNode {
  if (items.length === 0) return null;
  return h('section', null, h('h2', null, title), h(Items, { items }));
}

/** What comes by itself, day by day. */
function Calendar({ days }: Pick<ShownOverview, 'days'>): ReactNode {
  return h(
    'section',
    null,
    h('h2', null, `${todayMessages.calendar} · ${nameZone(getAdminSettings().timeZone)}`),
    h(CalendarGrid, { days }),
    h(Beginning, {
      parts: days.map(({ day, label, items }) =>
        h('section', { key: day }, h('h3', null, label), h(Items, { items })),
      ),
    }),
  );
}

function Items({ items }: { items: readonly TodayItem[] }): ReactNode {
  const toItem = ({ href, title, lang, note, more }: TodayItem, index: number) =>
    h(
      'li',
      { key: index },
      h('a', { href, lang }, title),
      note && h('span', null, note),
      more && createOpenButton(more.label, more.open),
    );
  return h(Beginning, { parts: items.map(toItem), type: 'ul' });
}

/** Most parts of a list at once; below is the board. */
const mostParts = 8;

/** The first parts of a list, and the others once somebody opens them. */
function Beginning({ parts, type = 'div' }: { parts: ReactNode[]; type?: 'ul' | 'div' }) {
  const others = parts.slice(mostParts);
  return [
    h(type, { key: 'first' }, parts.slice(0, mostParts)),
    others.length > 0 &&
      h(
        'details',
        { key: 'others' },
        h('summary', null, todayMessages.more(others.length)),
        h(type, null, others),
      ),
  ];
}

/** The name of the person who is signed in. */
const useReader = () =>
  useSyncExternalStore(store.subscribe, () => store.getState().auth.user?.name);

/** All drafts that have a status: an entry that is being opened may be among those of Decap without one. */
function useDraftList(): readonly FoundEntry[] {
  const drafts = useKnownDrafts();
  return useMemo(
    () =>
      [...drafts.values()]
        .filter((draft) => draft.get('status'))
        .map((draft) => draft.toJS() as unknown as FoundEntry),
    [drafts],
  );
}

/**
 * Reads everything when the screen opens, with each minute while it is seen, and when staff come back to the window.
 * Nothing before all of it was read: what comes later would move what staff are about to click.
 * @param turn another number reads it again
 */
function useFacts(turn: number): Facts | undefined {
  const minute = useMinute();
  const [facts, setFacts] = useState<Facts>();
  useEffect(() => readWhenVisible(readFacts, add), [minute, turn]);
  const add = (found: Facts) => setFacts((before) => ({ ...before, ...found }));
  return facts;
}

/** What can be read: if one part can't, the others are still shown. */
async function readFacts(): Promise<Facts> {
  const [drafts, overview, state, unsaved] = await Promise.allSettled([
    refreshDrafts(),
    readOverview(),
    getSiteState(),
    readUnsaved(),
  ]);
  const site = state.status === 'fulfilled' && state.value;
  return {
    ...(drafts.status === 'fulfilled' && { areDraftsRead: true }),
    ...(overview.status === 'fulfilled' && overview.value),
    ...(unsaved.status === 'fulfilled' && { unsaved: unsaved.value }),
    ...(site && { problems: [], former: undefined, ...site }),
  };
}

/** The unsaved forms that the browser keeps. Most keep none. */
async function readUnsaved(): Promise<readonly TodayItem[]> {
  const kept = [...(await localForage.keys()), ...Object.keys(localStorage)];
  const keys = new Set(kept.filter((key) => key.startsWith(keyPrefix)));
  return keys.size > 0 ? (await import('./unsaved-forms.ts')).readUnsavedForms([...keys]) : [];
}
