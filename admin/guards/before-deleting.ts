import { createField } from '../dialogs/field.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { showMessage } from '../dialogs/show-message.ts';
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
  /** Drafts that do. */
  readonly drafts: readonly Link[];
  /** Address that its page has or would have. */
  readonly address?: string;
  /** Whether readers see it now. */
  readonly public: boolean;
  readonly outcome: 'notice' | 'removed' | 'refused';
  /** Code of the error that prevents the deletion: `in-use`, `withdrawn`. */
  readonly code?: string;
}

type Call = <T>(action: string, params: Record<string, unknown>) => Promise<T>;

const { deletion: deletionMessages, dialogs, errors } = messages;

/**
 * Shows what a deletion does to an entry or file and its address, and what refers to it, and asks for
 * confirmation.
 * @returns the reason that readers will see, if the entry was public
 * @throws if staff cancel, or if the deletion is not possible
 */
export async function askDeletion(
  paths: readonly string[],
  call: Call,
): Promise<{ readonly reason?: string }> {
  const path = paths[0]!;
  const deletion = await call<Deletion>('describeDeletion', { path });
  const { links, drafts, outcome, code = '' } = deletion;
  const list = createList(toTitles(links));
  const usedInDrafts =
    drafts.length > 0 ? [deletionMessages.drafts, createList(toTitles(drafts))] : [];
  if (outcome === 'refused') {
    await showMessage(
      deletionMessages.title,
      code === 'in-use'
        ? [deletionMessages.refused, list, ...usedInDrafts]
        : [errors.codes[code] ?? ''],
    );
    throw new Cancelled(deletionMessages.cancelled);
  }
  const leavesNotice = outcome === 'notice';
  const reason = createField(deletionMessages.reason, 'textarea');
  const choice = await openDialog({
    title: deletionMessages.title,
    content: [
      deletionMessages.asked(getEditedTitle(path)),
      toOutcome(deletion),
      ...(links.length > 0 ? [deletionMessages.links, list] : []),
      ...usedInDrafts,
      ...(leavesNotice ? [reason.field] : []),
    ],
    actions: [
      {
        label: leavesNotice ? deletionMessages.confirmWithdraw : deletionMessages.confirm,
        value: 'delete',
        kind: 'danger',
      },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
    check(value) {
      const isMissing = value === 'delete' && leavesNotice && reason.control.value.trim() === '';
      return isMissing ? deletionMessages.reasonNeeded : undefined;
    },
  });
  if (choice === 'cancel') throw new Declined(deletionMessages.cancelled);
  return leavesNotice ? { reason: reason.control.value.trim() } : {};
}

/** Each once: an entry may refer to it in several places. */
const toTitles = (links: readonly Link[]) => [...new Set(links.map(({ title }) => title))];

function toOutcome({ address = '', ...deletion }: Deletion): string {
  if (deletion.outcome === 'notice') return deletionMessages.notice(address);
  return deletion.public && address ? deletionMessages.gone(address) : deletionMessages.removed;
}
