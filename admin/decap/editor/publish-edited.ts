import { publishUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { createElement as h, useState, type ReactNode } from 'react';
import { getEditedEntry, hasUnsavedChanges } from '../../entries/editor-session.ts';
import { demandEdited } from '../../guards/before-saving.ts';
import { saveEdited } from '../../guards/lock/save-edited.ts';
import { messages } from '../../messages/index.ts';

/** The props of Decap's toolbar, as far as the button uses them. */
export interface ToolbarProps {
  readonly collection: Map<string, unknown>;
  readonly hasChanged: boolean;
  /** Of a draft. */
  readonly currentStatus?: string;
  readonly hasUnpublishedChanges?: boolean;
  /** Begins a new entry with this one. */
  readonly onDuplicate: () => void;
  readonly t: (phrase: string) => string;
}

/** Publishes what is in the editor: saves it first, and asks before readers see it. */
export function PublishEdited(props: ToolbarProps): ReactNode {
  const { collection, hasChanged, currentStatus } = props;
  const [isBusy, setBusy] = useState(false);
  if (!collection.get('publish') || !(hasChanged || currentStatus)) return null;
  const publish = async () => {
    setBusy(true);
    await publishEdited().finally(() => setBusy(false));
  };
  return h(
    'button',
    {
      type: 'button',
      className: 'newsroom-publish',
      disabled: isBusy,
      onClick: () => void publish(),
    },
    messages.publish.button,
  );
}

/** Whether nothing is missing. Otherwise nothing is saved either: the history would keep it. */
const isReady = () =>
  demandEdited('ready').then(
    () => true,
    () => false,
  );

async function publishEdited(): Promise<void> {
  if (hasUnsavedChanges() && !((await isReady()) && (await saveEdited()))) return;
  const entry = getEditedEntry();
  // A save that changes nothing leaves no draft.
  if (!entry?.get('status')) return;
  const [collection, slug] = [String(entry.get('collection')), String(entry.get('slug'))];
  await store.dispatch(publishUnpublishedEntry(collection, slug));
}
