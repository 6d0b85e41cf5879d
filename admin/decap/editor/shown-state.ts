import { cloneElement, createElement as h, type ReactElement, type ReactNode } from 'react';
import { readClock } from '../../../src/clock.ts';
import { getEntryState, type EntryState } from '../../../src/publishing/visibility/entry-state.ts';
import { getEditedEntry, getPublishedData } from '../../entries/editor-session.ts';
import { getEntryLocation, getEntryName } from '../../entries/entry-location.ts';
import { getPublicAddress } from '../../entries/public-page.ts';
import { usePublished } from '../../entries/published-values.ts';
import { messages } from '../../messages/index.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

const { config, site, toolbar } = messages;

/** A button, and another that looks like it. */
interface LikeButton {
  readonly like: ReactElement<{ readonly onClick: () => void }>;
  readonly onClick: () => void;
  readonly label: string;
}

/** What readers see of the entry in the editor: “Published”, or “Embargoed”, “Withdrawn” … */
export function ShownState(): ReactNode {
  const state = getShownState(usePublished());
  if (state === undefined) return null;
  return isPublic(state) ? toolbar.published : config.states[state];
}

/** Whether readers see the notice of a withdrawal; it has to stay, so the entry cannot be deleted. */
export const isShownWithdrawn = (): boolean =>
  getShownState(getPublishedData()?.toJS()) === 'withdrawn';

/**
 * The button to withdraw an entry that readers see while it has a draft. Decap has one only where there is no draft, but a text
 * may have to go at once while a colleague changes it.
 */
export function WithdrawPublished({ like, onClick, label }: LikeButton): ReactNode {
  const published = usePublished();
  const entry = getEditedEntry();
  if (!entry || !isPublic(getShownState(published))) return null;
  // Settings have to stay.
  if (!getEntryLocation(getEntryName(entry)).collection) return null;
  return cloneElement(like, { onClick }, label);
}

const isPublic = (state: EntryState | undefined): boolean =>
  state === 'public' || state === 'consent-review';

/** The link to what readers see at the address of the entry. */
export function PublicPageLink(): ReactNode {
  const published = usePublished();
  const entry = getEditedEntry();
  if (!entry || !published) return null;
  const address = getPublicAddress(getEntryName(entry), published);
  if (!address) return null;
  const href = getAdminSettings().siteUrl + address;
  // The form may show a draft of it.
  const label = entry.get('status') ? toolbar.openPublished : site.open;
  const isNotice = getShownState(published) === 'withdrawn';
  return h(
    'a',
    { className: 'newsroom-page-link', href, target: '_blank', rel: 'noreferrer' },
    isNotice ? toolbar.openNotice : label,
  );
}

const getShownState = (published: Values | undefined) =>
  published && getEntryState(published, readClock());
