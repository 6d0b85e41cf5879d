import { readClock } from '../../src/clock.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import { lifecycle } from '../../src/publishing/visibility/lifecycle.ts';
import { messages } from '../messages/index.ts';
import {
  describeConsequences,
  isOnPressPage,
  toPublished,
  type PublishedDraft,
  isShared,
} from './consequences.ts';
import { getShownTitle } from './entry-title.ts';
import { getPublicAddress } from './public-page.ts';
import type { UnchangedTranslation } from './translation-reminder.ts';

const { site: siteMessages } = messages;

/** What a publication or deletion did for readers. */
export interface PublicationResult {
  /** Said once the site is built. It names what was published: several may follow each other quickly. */
  readonly sentence: string;
  /** Path of the page that readers see. */
  readonly address?: string | undefined;
  /** Translations that may need the same change, of which it reminds. */
  readonly reminder?: readonly UnchangedTranslation[];
}

/** What readers see after the publication of an entry, or from when they will see it. */
export function describeResult(draft: PublishedDraft): PublicationResult {
  const data = toPublished(draft);
  const title = getShownTitle(draft, data);
  const withConsequences = (sentence: string) =>
    [sentence, ...describeConsequences(draft)].join(' ');
  if (isShared(draft)) {
    if (!draft.isNew) return { sentence: siteMessages.changed(title) };
    const published = siteMessages.published(title);
    return {
      sentence: isOnPressPage(draft)
        ? `${published} ${siteMessages.spokesperson}`
        : withConsequences(published),
    };
  }
  const address = getPublicAddress(draft, data);
  const state = lifecycle(toPublishable(data), readClock());
  if (state === 'public') return { sentence: siteMessages.seen(title), address };
  if (state === 'withdrawn') return { sentence: siteMessages.withdrawn(title), address };
  return { sentence: withConsequences(siteMessages.notSeen(title)) };
}
