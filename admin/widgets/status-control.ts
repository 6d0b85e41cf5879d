import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import {
  createElement as h,
  useEffect,
  useImperativeHandle,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { readClock } from '../../src/clock.ts';
import { isVisible, lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { useMinute } from '../settings/current-minute.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEditedEntry, getImplementation, getPublishedData } from '../entries/editor-session.ts';
import { toEditorAddress } from '../content-problems/file-name.ts';
import { describeConsequences } from '../entries/consequences.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { readPublished, toPublishedDraft } from '../entries/published-draft.ts';
import { getEntryState, toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import type { Source } from '../formats/entry-format.ts';
import { formatMoment } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import { formatEntryState, getAddress } from '../entries/entry-status.ts';
import { HistoryButton } from '../history/history-button.ts';
import { Translations } from './references/translation-list.ts';
import { WithdrawalNote } from './withdrawal-note.ts';
import type { WidgetProps } from './widget-props.ts';

type Values = Readonly<Record<string, unknown>>;

const { status: statusMessages } = messages;

/** The status of an entry: what readers see of it and when, its address, its translations. */
export function StatusControl({ ref, forID, classNameWrapper }: WidgetProps<never>): ReactNode {
  useImperativeHandle(ref, () => ({ isValid: () => true }));
  const entry = useSyncExternalStore(store.subscribe, getEditedEntry);
  const published = useSyncExternalStore(store.subscribe, getPublishedData);
  const publishedOfDraft = usePublishedOfDraft(entry);
  // An embargo or a consent may end while the entry is open.
  useMinute();
  const data = entry?.get('data') as Map<string, unknown> | undefined;
  if (!entry || !data) return null;
  const slug = entry.get('newRecord') === true ? '' : String(entry.get('slug'));
  const location = getEntryLocation(String(entry.get('collection')), slug);
  const values = data.toJS() as Values;
  const source = values.$source as Source | undefined;
  const settings = getAdminSettings();
  const isServed = getImplementation().listRevisions !== undefined;
  const address = getAddress(location, values, slug, settings);
  const now = readClock();
  // Only drafts have a status in Decap; `isModification` says that there is a published entry, too.
  const isDraft = Boolean(entry.get('status'));
  const isPublished = !isDraft || entry.get('isModification') === true;
  // Readers do not see the changes in the form.
  const shown = isDraft || !published ? values : (published.toJS() as Values);
  const shownNow = published ? (published.toJS() as Values) : values;
  const isPublic = isVisible(lifecycle(toPublishable(shown), now));
  const [state, coming] = [shown, values].map((data) =>
    formatEntryState({ data, now, messages, formatMoment }),
  ) as [string, string];
  const toSentences = () => {
    if (slug === '') return [statusMessages.newEntry];
    // Shared entries have no moments of their own: they are public while something public names them.
    if (location.type.layout === 'shared') {
      if (!isPublished) return [statusMessages.sharedDraft];
      if (isDraft) return [statusMessages.changed];
      return [location.collection ? statusMessages.shared : statusMessages.settings];
    }
    const draft = { ...toPublishedDraft(entry, publishedOfDraft), data: values };
    const consequences = describeConsequences(draft);
    if (source?.keptFor) return [statusMessages.setAside];
    if (!isPublished) return [statusMessages.unpublished, ...consequences];
    // That something public will be public is no news.
    const isSame = isDraft
      ? [values, publishedOfDraft ?? {}].every((data) => isPublicAt(data, now))
      : state === coming;
    return [
      ...(isDraft ? [statusMessages.changed] : [state, ...explainState(shown, now)]),
      ...(isSame ? [] : [statusMessages.oncePublished, ...consequences]),
    ];
  };
  const href = `${settings.siteUrl}${address}`;
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} newsroom-status` },
    toSentences().map((sentence) => h('p', { key: sentence }, sentence)),
    source?.keptFor &&
      h('p', null, h('a', { href: toEditorAddress(source.keptFor) }, statusMessages.openOther)),
    isPublished &&
      slug !== '' &&
      lifecycle(toPublishable(shownNow), now) === 'withdrawn' &&
      h(WithdrawalNote, { isInForm: toPublishable(values).withdrawn !== undefined }),
    address &&
      h(
        'p',
        null,
        statusMessages.address + messages.colon,
        isPublic && isPublished
          ? h('a', { href, target: '_blank', rel: 'noreferrer' }, address)
          : address,
      ),
    location.language !== undefined &&
      h(Translations, { location, slug, source: source?.source ?? '', values }),
    isServed && slug !== '' && h(HistoryButton, { entry, values }),
  );
}

const isPublicAt = (data: Values, now: number) => lifecycle(toPublishable(data), now) === 'public';

/** What is published of an entry that has a draft: Decap does not know it. */
function usePublishedOfDraft(entry: Map<string, unknown> | undefined): Values | undefined {
  const [published, setPublished] = useState<Values>();
  const path = entry?.get('isModification') === true ? entry.get('path') : undefined;
  useEffect(() => {
    if (path !== undefined) void readPublished(entry!).then(setPublished);
    else setPublished(undefined);
  }, [path]);
  return published;
}

/** Why readers do not see an entry that is published, where its state does not say what to do about it. */
function explainState(data: Values, now: number): string[] {
  const causes: Readonly<Record<string, string>> = statusMessages.causes;
  const cause = causes[getEntryState(data, now)];
  return cause === undefined ? [] : [cause];
}
