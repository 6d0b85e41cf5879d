import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { createElement as h, useSyncExternalStore, type ReactNode } from 'react';
import { readClock } from '../../../src/clock.ts';
import { getEntryState } from '../../../src/publishing/visibility/entry-state.ts';
import { getEditedEntry, getPublishedData } from '../../entries/editor-session.ts';
import { getPublicAddress } from '../../entries/public-page.ts';
import { messages } from '../../messages/index.ts';
import { useMinute } from '../../settings/current-minute.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';

const { config, site, toolbar } = messages;

/** What readers see of the entry in the editor: “Published”, or “Embargoed”, “Withdrawn” … */
export function ShownState(): ReactNode {
  useShown();
  const state = getShownState();
  return state === undefined || state === 'public' || state === 'consent-review'
    ? toolbar.published
    : config.states[state];
}

/** Whether readers see the notice of a withdrawal; it has to stay, so the entry cannot be deleted. */
export const isShownWithdrawn = (): boolean => getShownState() === 'withdrawn';

/** The link to what readers see at the address of the entry. */
export function PublicPageLink(): ReactNode {
  useShown();
  const entry = getEditedEntry();
  const data = getShownData();
  if (!entry || !data) return null;
  const [collection, slug] = [String(entry.get('collection')), String(entry.get('slug'))];
  const address = getPublicAddress(collection, slug, data);
  if (!address) return null;
  const href = getAdminSettings().siteUrl + address;
  return h(
    'a',
    { className: 'newsroom-page-link', href, target: '_blank', rel: 'noreferrer' },
    getLinkLabel(entry),
  );
}

function getLinkLabel(entry: Map<string, unknown>): string {
  if (isShownWithdrawn()) return toolbar.openNotice;
  // The form shows a draft of it.
  return entry.get('status') ? toolbar.openPublished : site.open;
}

/** Renders again when the entry changes, or an embargo may have ended. */
function useShown(): void {
  useSyncExternalStore(store.subscribe, getEditedEntry);
  useSyncExternalStore(store.subscribe, getPublishedData);
  useMinute();
}

/** The published fields of the entry; undefined for one that was never published. */
function getShownData(): Readonly<Record<string, unknown>> | undefined {
  const entry = getEditedEntry();
  const isDraft = Boolean(entry?.get('status'));
  if (!entry || entry.get('newRecord') === true) return undefined;
  if (isDraft && entry.get('isModification') !== true) return undefined;
  const data = getPublishedData() ?? (entry.get('data') as Map<string, unknown> | undefined);
  return data?.toJS() as Readonly<Record<string, unknown>> | undefined;
}

function getShownState() {
  const data = getShownData();
  return data && getEntryState(data, readClock());
}
