import { element, openDialog, toField, toList } from '../dialogs/dialog.ts';
import { getEditedTitle } from '../editor-session.ts';
import { words } from '../words/index.ts';
import { Cancelled, Declined } from './cancelled.ts';

interface Link {
  readonly path: string;
  readonly title: string;
}

interface Deletion {
  readonly links: readonly Link[];
  /** Where its page is. */
  readonly address?: string;
  readonly outcome: 'tombstone' | 'removed' | 'refused';
}

type Call = <T>(action: string, params: Record<string, unknown>) => Promise<T>;

const { deletion: text, dialogs } = words;

/**
 * Says what becomes of an entry or file and of its address, and what refers to it, before it is deleted.
 * @returns the reason that readers will see, for a text that they could read
 * @throws when staff decide against it, or it is referred to
 */
export async function askDeletion(
  paths: readonly string[],
  call: Call,
): Promise<{ readonly reason?: string }> {
  const path = paths[0]!;
  const deletion = await call<Deletion>('describeDeletion', { path });
  const { links, address, outcome } = deletion;
  const list = toList(links.map(({ title }) => title));
  if (outcome === 'refused') {
    await openDialog({
      title: text.title,
      content: [text.refused, list],
      actions: [{ label: dialogs.close, value: 'close', kind: 'primary' }],
      onEscape: 'close',
    });
    throw new Cancelled(text.cancelled);
  }
  const isTombstone = outcome === 'tombstone';
  const reason = toField(text.reason, 'textarea');
  const problem = element('p');
  problem.className = 'newsroom-problem';
  problem.setAttribute('role', 'alert');
  const choice = await openDialog({
    title: text.title,
    content: [
      text.asked(getEditedTitle(path)),
      toOutcome(outcome, address),
      ...(links.length > 0 ? [text.links, list] : []),
      ...(isTombstone ? [reason.field, problem] : []),
    ],
    actions: [
      {
        label: isTombstone ? text.confirmWithdraw : text.confirm,
        value: 'delete',
        kind: 'danger',
      },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
    mayClose(value) {
      const isOwed = value === 'delete' && isTombstone && reason.control.value.trim() === '';
      problem.textContent = isOwed ? text.reasonNeeded : '';
      return !isOwed;
    },
  });
  if (choice === 'cancel') throw new Declined(text.cancelled);
  return isTombstone ? { reason: reason.control.value.trim() } : {};
}

function toOutcome(outcome: 'tombstone' | 'removed', address: string | undefined): string {
  if (outcome === 'tombstone') return text.tombstone(address ?? '');
  return address ? text.gone(address) : text.removed;
}
