import { readClock } from '../../src/clock.ts';
import { formatEntryState } from '../entries/entry-status.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { createElement } from '../dom/element.ts';
import { formatMoment } from '../settings/moments.ts';
import { addNoticeCard, createNoticeButton } from '../dialogs/notice-corner.ts';
import { messages } from '../messages/index.ts';
import type { Person, Presence } from '../backends/visit.ts';

const {
  presence: presenceMessages,
  saved: savedMessages,
  status: statusMessages,
  dialogs,
} = messages;

/** What the notice reports about other people at an entry. */
export interface PresenceNews {
  readonly others: Presence['others'];
  /** What somebody else saved as a draft, or published, and this window does not show yet. */
  readonly unseen?: Presence['draft'] | Presence['published'];
  /** A draft whose status somebody else has set, or which is not on the screen. */
  readonly stated?: Presence['draft'] | undefined;
  /** Whether the draft on the screen no longer exists. */
  readonly isOver: boolean;
  /** How it came to an end; undefined if that is not known. */
  readonly end?: Presence['end'] | undefined;
  /** Whether the editor has unsaved changes. */
  readonly hasChanges: boolean;
}

/**
 * Adds an empty notice to the page.
 * @param onShow called to show what somebody else saved
 * @returns a function that shows news until it is closed or replaced; without news it empties the notice
 */
export function addPresenceNotice(onShow: () => void): (news?: PresenceNews) => void {
  const { card, message } = addNoticeCard();
  const say = (sentences: readonly string[]) => {
    message.replaceChildren(...sentences.map((sentence) => createElement('p', {}, sentence)));
    card.dataset.state = sentences.length > 0 ? 'present' : '';
  };
  const show = createNoticeButton(presenceMessages.show, onShow);
  card.append(
    show,
    createNoticeButton(dialogs.close, () => say([])),
  );
  let lastShown = '';
  return (news) => {
    const sentences = news ? toSentences(news) : [];
    const isStored = news?.isOver || (news?.unseen && !isDeleted(news.unseen));
    show.hidden = !isStored || news.hasChanges;
    // Showing the same news again would make screen readers repeat it, and reopen a closed notice.
    if (lastShown === sentences.join()) return;
    lastShown = sentences.join();
    say(sentences);
  };
}

const toName = ({ name, isSelf }: Person) => (isSelf ? presenceMessages.self : name);

function toSentences(news: PresenceNews): string[] {
  const { others, unseen, stated, isOver, end, hasChanges } = news;
  const names = others.filter(({ isSelf }) => !isSelf).map(({ name }) => name);
  // The sentence about the save already names that person.
  const otherNames = names.filter((name) => name !== unseen?.savedBy.name);
  const list = new Intl.ListFormat(getAdminLanguage().code).format(otherNames);
  return [
    ...(unseen ? describeUnseen(unseen) : []),
    ...(stated
      ? [presenceMessages.status(presenceMessages.statuses[stated.status], toName(stated.statusBy))]
      : []),
    ...(unseen && hasChanges ? [presenceMessages[isDeleted(unseen) ? 'setAside' : 'joined']] : []),
    ...(isOver ? [toEnd(end), presenceMessages.over] : []),
    ...(otherNames.length > 0 ? [presenceMessages.alsoOpen(list, otherNames.length)] : []),
    ...(others.length > names.length ? [presenceMessages.otherWindow] : []),
  ];
}

const isDeleted = (unseen: PresenceNews['unseen']): boolean =>
  unseen !== undefined && 'isDeleted' in unseen && unseen.isDeleted;

function describeUnseen(unseen: NonNullable<PresenceNews['unseen']>): string[] {
  const who = [toName(unseen.savedBy), formatMoment(unseen.savedAt)] as const;
  if (isDeleted(unseen)) return [presenceMessages.deleted(...who)];
  return [
    ...(unseen.isWithdrawn ? [savedMessages.withdrawn] : []),
    presenceMessages.saved(...who),
    ...describeVisibility(unseen),
  ];
}

/** Says when readers see what is published, if that has changed and is not said otherwise. */
function describeVisibility(unseen: NonNullable<PresenceNews['unseen']>): string[] {
  if (unseen.isWithdrawn || !('visibility' in unseen) || !unseen.visibility) return [];
  const data = { ...unseen.visibility };
  const state = formatEntryState({ data, now: readClock(), messages, formatMoment });
  return [statusMessages.label + messages.colon + state];
}

function toEnd(end: Presence['end']): string {
  if (!end) return presenceMessages.ended;
  return presenceMessages[end.isPublished ? 'published' : 'discarded'](toName(end.by));
}
