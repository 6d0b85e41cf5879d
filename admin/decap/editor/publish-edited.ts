import { publishUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { createElement as h, useState, type ReactNode } from 'react';
import { messages } from '../../messages/index.ts';
import { saveDraft } from './saved-draft.ts';

/** The props of Decap's toolbar, as far as the button uses them. */
export interface ToolbarProps {
  readonly collection: Map<string, unknown>;
  readonly hasChanged: boolean;
  /** Of a draft. */
  readonly currentStatus?: string | undefined;
  readonly hasUnpublishedChanges?: boolean;
  /** Withdraws or deletes what is published. */
  readonly onDelete: () => void;
  /** Begins a new entry with this one. */
  readonly onDuplicate: () => void;
  /** Gives a draft another status, by its name in Decap, such as `PENDING_REVIEW`. */
  readonly onChangeStatus: (name: string) => void;
  readonly t: (phrase: string) => string;
}

/** Publishes what is in the editor: saves it first, and asks before readers see it. */
export function PublishEdited(props: ToolbarProps): ReactNode {
  const { collection, hasChanged, currentStatus } = props;
  const [isBusy, setBusy] = useState(false);
  // Between the save and the draft, there is neither.
  if (!collection.get('publish') || !(hasChanged || currentStatus || isBusy)) return null;
  const publish = async () => {
    setBusy(true);
    await publishEdited().finally(() => setBusy(false));
  };
  return h(
    'button',
    {
      type: 'button',
      className: 'newsroom-publish',
      // Disabled, or gone for a moment, it would lose the focus, which comes back to it if staff cancel.
      'aria-disabled': isBusy,
      onClick: isBusy ? undefined : () => void publish(),
    },
    messages.publish.button,
  );
}

async function publishEdited(): Promise<void> {
  const draft = await saveDraft('ready');
  if (draft) await store.dispatch(publishUnpublishedEntry(draft.collection, draft.slug));
}
