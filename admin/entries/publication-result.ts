import { readClock } from '../../src/clock.ts';
import { getTitle } from '../../src/model/entry-title.ts';
import { toPublishable } from '../../src/publishing/entry-state.ts';
import { lifecycle } from '../../src/publishing/lifecycle.ts';
import { messages } from '../messages/index.ts';
import { getLanguageCodes } from '../settings/loaded-settings.ts';
import { describeConsequences } from './consequences.ts';
import { getEntryLocation } from './entry-location.ts';
import { getPublicAddress } from './public-page.ts';

const { site: siteMessages } = messages;

/** What a publication or deletion did for readers. */
export interface PublicationResult {
  /** Said once the site is built. */
  readonly sentence: string;
  /** Path of the page that readers see. */
  readonly address?: string | undefined;
}

/**
 * What readers see after the publication of an entry, or from when they will see it.
 * @param name name of the Decap collection
 * @param data fields of the entry
 */
export function describeResult(
  name: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): PublicationResult {
  if (getEntryLocation(name, slug).type.layout === 'shared')
    return { sentence: siteMessages.ready };
  const title = getTitle(data, getLanguageCodes());
  const address = getPublicAddress(name, slug, data);
  const state = lifecycle(toPublishable(data), readClock());
  if (state === 'public') return { sentence: siteMessages.seen(title), address };
  if (state === 'withdrawn') return { sentence: siteMessages.withdrawn(title), address };
  return { sentence: describeConsequences(name, slug, data).join(' ') };
}
