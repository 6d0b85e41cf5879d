import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import {
  createElement as h,
  useImperativeHandle,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { readClock } from '../../src/clock.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { excludesTranslation } from '../../src/model/content-types/testimony.ts';
import { closesAt, lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { getEditedEntry } from '../entries/editor-session.ts';
import { describeConsequences, describeLeaving, describeRenewal } from '../entries/consequences.ts';
import { getEntryLocation, getEntryName, toEditorAddress } from '../entries/entry-location.ts';
import { getPublicAddress } from '../entries/public-page.ts';
import { toPublishedDraft } from '../entries/published-draft.ts';
import { usePublished } from '../entries/published-values.ts';
import { getEntryState, toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import type { Source } from '../formats/entry-format.ts';
import { useShownVersion } from '../site-status/site-state.ts';
import { formatMoment } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import { formatEntryState, getAddress } from '../entries/entry-status.ts';
import { HistoryButton } from '../history/history-button.ts';
import { Translations } from './references/translation-list.ts';
import { SetAsideDrafts } from './set-aside-drafts.ts';
import { WithdrawalNote } from './withdrawal-note.ts';
import type { WidgetProps } from '../decap/types/widget-props.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

const { saved, status: statusMessages } = messages;

/** The status of an entry: what readers see of it and when, its address, its translations. */
export function StatusControl({ ref, forID, classNameWrapper }: WidgetProps<never>): ReactNode {
  useImperativeHandle(ref, () => ({}));
  const entry = useSyncExternalStore(store.subscribe, getEditedEntry);
  const published = usePublished();
  const shown = useShownVersion();
  const data = entry?.get('data') as Map<string, unknown> | undefined;
  if (!entry || !data) return null;
  const name = getEntryName(entry);
  const slug = entry.get('newRecord') === true ? '' : name.slug;
  const location = getEntryLocation(name);
  const values = data.toJS() as Values;
  const source = values.$source as Source | undefined;
  const settings = getAdminSettings();
  const toAddress = (data: Values) => getAddress(location, data, slug, settings);
  const now = readClock();
  // Only drafts have a status in Decap; `isModification` says that there is a published entry, too.
  const isDraft = Boolean(entry.get('status'));
  const isPublished = !isDraft || entry.get('isModification') === true;
  const isWithdrawnElsewhere = entry.get('isWithdrawn') === true;
  // Readers do not see the changes in the form.
  const [state, coming] = [published ?? values, values].map((data) =>
    formatEntryState({ data, now, messages, formatMoment }),
  ) as [string, string];
  const toSentences = () => {
    if (slug === '') return [statusMessages.newEntry];
    // What else is said of it is what the form had before.
    if (isWithdrawnElsewhere) return [saved.withdrawn];
    // Shared entries have no moments of their own: they are public while something public names them.
    if (location.type.layout === 'shared') {
      if (!isPublished) return [statusMessages.sharedDraft];
      if (isDraft) return [statusMessages.changed];
      return [location.collection ? statusMessages.shared : statusMessages.settings];
    }
    const draft = toPublishedDraft(entry, published);
    const consequences = [...describeLeaving(draft), ...describeConsequences(draft)];
    if (source?.keptFor) return [statusMessages.setAside];
    if (!isPublished) return [statusMessages.unpublished, ...consequences];
    const [before, after] = [published ?? {}, values].map((data) => getStateAt(data, now));
    // That something public will be public is no news, nor is a state that stays as it is.
    const isSame = state === coming || (isDraft && before === 'public' && after === before);
    // What the newest version of the site shows, readers may not see.
    const isUncertain = shown !== 'newest' && getStateAt(published ?? values, now) === 'public';
    const current = isUncertain
      ? []
      : [state, ...explainState({ ...name, data: published ?? values })];
    const changed =
      before === 'public'
        ? [statusMessages.changed, ...describeEnd(published)]
        : [...current, statusMessages.changedUnseen];
    return [
      ...(isDraft ? changed : current),
      ...(isSame ? [] : [statusMessages.oncePublished, ...consequences]),
    ];
  };
  const address = published && toAddress(published);
  // Of an entry that is published, once that is read.
  const comingAddress =
    (published || !isPublished) && !source?.keptFor ? toAddress(values) : undefined;
  const href = `${settings.siteUrl}${address}`;
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} newsroom-status` },
    isPublished && slug !== '' && describeShown(shown).map((text) => h('p', { key: text }, text)),
    toSentences().map((sentence) => h('p', { key: sentence }, sentence)),
    source?.keptFor &&
      h('p', null, h('a', { href: toEditorAddress(source.keptFor) }, statusMessages.openOther)),
    source?.keptFor &&
      h('p', null, statusMessages.address + messages.colon + statusMessages.noAddress),
    slug !== '' && h(SetAsideDrafts, { ...name, version: source?.version }),
    published &&
      !isWithdrawnElsewhere &&
      getEntryState(published, now) === 'withdrawn' &&
      h(WithdrawalNote, { isInForm: toPublishable(values).withdrawn !== undefined }),
    address &&
      h(
        'p',
        null,
        statusMessages.address + messages.colon,
        shown === 'newest' && getPublicAddress(name, published) === address
          ? h('a', { href, target: '_blank', rel: 'noreferrer' }, address)
          : address,
      ),
    // A new address leads nowhere yet.
    comingAddress &&
      comingAddress !== address &&
      h('p', null, statusMessages.comingAddress + messages.colon + comingAddress),
    location.language !== undefined &&
      !source?.keptFor &&
      h(Translations, {
        ...{ location, slug, source: source?.source ?? '' },
        isExcluded: excludesTranslation(values),
      }),
    slug !== '' && h(HistoryButton, { entry, values }),
  );
}

const getStateAt = (data: Values, now: number) => lifecycle(toPublishable(data), now);

/** When what readers see leaves the site by itself. */
function describeEnd(published: Values = {}): string[] {
  const end = closesAt(toPublishable(published));
  return end === undefined ? [] : [messages.publish.ends(formatMoment(end))];
}

/** What readers see instead of the newest version of the site. */
function describeShown(shown: ReturnType<typeof useShownVersion>): string[] {
  if (shown === 'former') return [statusMessages.formerVersion];
  return shown === 'none' ? [statusMessages.unbuilt] : [];
}

/** What to do about an entry that is published and that readers do not see, where its state does not say it. */
function explainState(draft: EntryName & { data: EntryData }): string[] {
  const state = getStateAt(draft.data, readClock());
  if (state === 'draft') return [`${statusMessages.unseen} ${statusMessages.release}`];
  return state === 'consent-lapsed' ? [`${statusMessages.unseen} ${describeRenewal(draft)}`] : [];
}
