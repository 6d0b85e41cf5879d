import { updateUnpublishedEntryStatus } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement as h, type Component, type ReactElement, type ReactNode } from 'react';
import { getEditedEntry, hasUnsavedChanges } from '../../entries/editor-session.ts';
import { messages } from '../../messages/index.ts';
import { addNotification } from '../state/notifications.ts';
import { PublishEdited, type ToolbarProps } from './publish-edited.ts';
import { saveDraft } from './saved-draft.ts';
import { isShownWithdrawn, PublicPageLink, ShownState, WithdrawPublished } from './shown-state.ts';

/** The properties of the last button that ours sets. */
interface Button {
  readonly onClick: () => void;
}

/** The members of Decap's bar above the editor that ours overrides. */
interface Toolbar extends Component<ToolbarProps> {
  /** The buttons to save, for the state of the entry, and to delete or discard. */
  renderWorkflowControls: () => readonly [
    ReactElement,
    unknown,
    ReactElement<Button> | null,
    ...(ReactElement | null)[],
  ];
  /** Publishes only what is saved and has been called ready. */
  renderNewEntryWorkflowPublishControls: () => ReactElement | null;
  /** A menu with the state of a published entry as its name: it would delete without a notice, or copies. */
  renderExistingEntryWorkflowPublishControls: (rights: {
    readonly canCreate: boolean;
  }) => ReactNode;
  /** A link whose address knows neither languages nor the state of an entry. */
  renderWorkflowDeployPreviewControls: () => ReactElement;
}

/** Decap's bar above the editor, which publishes with one button and says what readers see. */
export function toOwnToolbar(DecapToolbar: new (props: ToolbarProps) => Toolbar) {
  class OwnToolbar extends DecapToolbar {
    constructor(props: ToolbarProps) {
      super(props);
      const { renderWorkflowControls } = this;
      this.renderNewEntryWorkflowPublishControls = () => null;
      this.renderWorkflowDeployPreviewControls = () => h(PublicPageLink);
      this.renderExistingEntryWorkflowPublishControls = ({ canCreate }) => {
        const { hasChanged, onDuplicate, t } = this.props;
        // Decap would keep the copy, and put it into the next new entry, even if staff then stay here.
        const onClick = hasChanged ? demandSaved : onDuplicate;
        const copy = { type: 'button', className: 'newsroom-link newsroom-copy', onClick } as const;
        return [
          h('span', { key: 'state', className: 'newsroom-shown-state' }, h(ShownState)),
          canCreate && h('button', { key: 'copy', ...copy }, t('editor.editorToolbar.duplicate')),
        ];
      };
      this.renderWorkflowControls = () => {
        const [save, state, remove] = renderWorkflowControls();
        const publish = h(PublishEdited, { ...this.props, key: 'publish-edited' });
        const { hasUnpublishedChanges, currentStatus, onDelete, t } = this.props;
        // The notice of a withdrawn entry has to stay, and so has a draft of somebody else that is not on the screen.
        const isKept = hasUnpublishedChanges ? !currentStatus : isShownWithdrawn();
        const label = t('editor.editorToolbar.deletePublishedEntry');
        const withdraw =
          remove && hasUnpublishedChanges
            ? h(WithdrawPublished, { key: 'withdraw', like: remove, onClick: onDelete, label })
            : null;
        return [save, [publish, state], isKept ? null : remove, withdraw];
      };
    }
  }
  return (props: ToolbarProps) => {
    // While an entry is loading, only Decap knows which draft its bar shows.
    const onChangeStatus = (name: string) =>
      hasUnsavedChanges() ? void changeStatus(name.toLowerCase()) : props.onChangeStatus(name);
    // A draft that is no more can't be discarded or published; what is not saved of it begins a new one.
    const isOver = getEditedEntry()?.get('isOver') === true;
    return h(OwnToolbar, { ...props, ...(isOver && { currentStatus: undefined }), onChangeStatus });
  };
}

/** Gives the draft in the editor another status, once what is not saved is saved: Decap leaves that to staff. */
async function changeStatus(newStatus: string): Promise<void> {
  const draft = await saveDraft(newStatus === 'pending_publish' ? 'ready' : 'draft');
  if (!draft) return;
  const { collection, slug, status } = draft;
  store.dispatch(updateUnpublishedEntryStatus(collection, slug, status, newStatus));
}

function demandSaved(): void {
  const message = messages.status.saveFirst;
  store.dispatch(addNotification({ message, type: 'error', dismissAfter: false }));
}
