import { createField } from '../dialogs/field.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createList } from '../dom/list.ts';
import { getEditedTitle } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { Cancelled, Declined } from './cancelled.ts';

interface Link {
  readonly path: string;
  readonly title: string;
}

interface Deletion {
  readonly links: readonly Link[];
  /** Where its page is or would be. */
  readonly address?: string;
  /** Whether readers can see it now. */
  readonly public: boolean;
  readonly outcome: 'tombstone' | 'removed' | 'refused';
  /** Why it is refused, as refusals are coded: `in-use`, `withdrawn`. */
  readonly obstacle?: string;
}

type Call = <T>(action: string, params: Record<string, unknown>) => Promise<T>;

const { deletion: deletionMessages, dialogs, errors: refusals } = messages;

/**
 * Says what becomes of an entry or file and of its address, and what refers to it, before it is deleted.
 * @returns the reason that readers will see, for a text that they could read
 * @throws when staff decide against it, or it has to stay
 */
export async function askDeletion(
  paths: readonly string[],
  call: Call,
): Promise<{ readonly reason?: string }> {
  const path = paths[0]!;
  const deletion = await call<Deletion>('describeDeletion', { path });
  const { links, outcome, obstacle = '' } = deletion;
  const list = createList(links.map(({ title }) => title));
  if (outcome === 'refused') {
    await openDialog({
      title: deletionMessages.title,
      content: obstacle === 'in-use' ? [deletionMessages.refused, list] : [refusals.codes[obstacle] ?? ''],
      actions: [{ label: dialogs.close, value: 'close', kind: 'primary' }],
      onEscape: 'close',
    });
    throw new Cancelled(deletionMessages.cancelled);
  }
  const isTombstone = outcome === 'tombstone';
  const reason = createField(deletionMessages.reason, 'textarea');
  const choice = await openDialog({
    title: deletionMessages.title,
    content: [
      deletionMessages.asked(getEditedTitle(path)),
      toOutcome(deletion),
      ...(links.length > 0 ? [deletionMessages.links, list] : []),
      ...(isTombstone ? [reason.field] : []),
    ],
    actions: [
      {
        label: isTombstone ? deletionMessages.confirmWithdraw : deletionMessages.confirm,
        value: 'delete',
        kind: 'danger',
      },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
    check(value) {
      const isOwed = value === 'delete' && isTombstone && reason.control.value.trim() === '';
      return isOwed ? deletionMessages.reasonNeeded : undefined;
    },
  });
  if (choice === 'cancel') throw new Declined(deletionMessages.cancelled);
  return isTombstone ? { reason: reason.control.value.trim() } : {};
}

function toOutcome({ address = '', ...deletion }: Deletion): string {
  if (deletion.outcome === 'tombstone') return deletionMessages.tombstone(address);
  return deletion.public && address ? deletionMessages.gone(address) : deletionMessages.removed;
}
