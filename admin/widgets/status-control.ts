import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import {
  createElement as h,
  useImperativeHandle,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { getAdminSettings } from '../admin-settings.ts';
import { getEditedEntry, hasUnsavedChanges } from '../editor-session.ts';
import { getEntryPlace } from '../entry-place.ts';
import { getEntryState } from '../formats/entry-state.ts';
import type { Source } from '../formats/text-format.ts';
import { formatMoment, getNow } from '../moments.ts';
import { words } from '../words/index.ts';
import { formatEntryState, getAddress } from './entry-status.ts';
import { Translations } from './translations.ts';
import type { WidgetProps } from './widget-props.ts';

const { status: text } = words;

/** Where an entry stands: what readers see of it and when, its address, its translations. */
export function StatusControl({ ref, forID, classNameWrapper }: WidgetProps<never>): ReactNode {
  useImperativeHandle(ref, () => ({ isValid: () => true }));
  const entry = useSyncExternalStore(store.subscribe, getEditedEntry);
  const isUnsaved = useSyncExternalStore(store.subscribe, hasUnsavedChanges);
  const data = entry?.get('data') as Map<string, unknown> | undefined;
  if (!entry || !data) return null;
  const slug = entry.get('newRecord') === true ? '' : String(entry.get('slug'));
  const place = getEntryPlace(String(entry.get('collection')), slug);
  const values = data.toJS() as Readonly<Record<string, unknown>>;
  const source = values.$source as Source | undefined;
  const settings = getAdminSettings();
  const address = getAddress(place, values, slug, settings);
  const now = getNow();
  // Decap knows a status of drafts alone, and whether there is a published text below one.
  const isDraft = Boolean(entry.get('status'));
  const isPublished = !isDraft || entry.get('isModification') === true;
  const isChanged = isDraft || isUnsaved;
  const isPublic = /^(public|consent-review|withdrawn)$/.test(getEntryState(values, now));
  const state = formatEntryState({ data: values, now, words, formatMoment });
  const href = `${settings.siteUrl}${address}`;
  const toStanding = () => {
    if (slug === '') return text.newEntry;
    if (!isPublished) return text.unpublished(state);
    return isChanged ? text.oncePublished(state) : state;
  };
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} newsroom-status` },
    slug !== '' && isPublished && isChanged && h('p', null, text.changed),
    h('p', null, toStanding()),
    address &&
      h(
        'p',
        null,
        `${text.address}: `,
        isPublic && isPublished
          ? h('a', { href, target: '_blank', rel: 'noreferrer' }, address)
          : address,
      ),
    h(Translations, { place, slug, source: source?.text ?? '', values }),
  );
}
