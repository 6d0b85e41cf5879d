import { getAdminLanguage } from '../settings/admin-language.ts';
import { createElement } from '../dom/element.ts';
import { formatMoment } from '../settings/moments.ts';
import { addNoticeCard, createNoticeButton } from '../dialogs/notice-corner.ts';
import { messages } from '../messages/index.ts';
import type { Company } from './visit.ts';

const { presence: text, dialogs } = messages;

/** What is said of others at an entry. */
export interface PresenceNews {
  readonly others: Company['others'];
  /** A save by somebody else that is not on the screen. */
  readonly unseen?: Company['draft'] | undefined;
  /** Whether the draft on the screen is none any more. */
  readonly isOver: boolean;
  /** Whether there is something on the screen that is not saved. */
  readonly hasChanges: boolean;
}

/**
 * Puts an empty notice into the page.
 * @param onShow is asked to show what somebody else saved
 * @returns says what is news, until it is closed or there is other news; nothing when nobody else is there
 */
export function addPresenceNotice(onShow: () => void): (news?: PresenceNews) => void {
  const { card, message } = addNoticeCard();
  const say = (sentences: readonly string[]) => {
    message.replaceChildren(...sentences.map((sentence) => createElement('p', {}, sentence)));
    card.dataset.state = sentences.length > 0 ? 'present' : '';
  };
  const show = createNoticeButton(text.show, onShow);
  card.append(
    show,
    createNoticeButton(dialogs.close, () => say([])),
  );
  let said = '';
  return (news) => {
    const sentences = news ? toSentences(news) : [];
    // Said again, it would be read aloud again, and come back after somebody has closed it.
    if (said === sentences.join()) return;
    said = sentences.join();
    show.hidden = !(news?.unseen || news?.isOver) || news.hasChanges;
    say(sentences);
  };
}

function toSentences({ others, unseen, isOver, hasChanges }: PresenceNews): string[] {
  const names = others.filter(({ isSelf }) => !isSelf).map(({ name }) => name);
  // A person who has just saved it is named for that.
  const silent = names.filter((name) => name !== unseen?.savedBy);
  const list = new Intl.ListFormat(getAdminLanguage()).format(silent);
  return [
    ...(unseen ? [text.saved(unseen.savedBy, formatMoment(unseen.savedAt))] : []),
    ...(unseen && hasChanges ? [text.joined] : []),
    ...(isOver ? [text.over] : []),
    ...(silent.length > 0 ? [text.alsoOpen(list, silent.length)] : []),
    ...(others.length > names.length ? [text.otherWindow] : []),
  ];
}
