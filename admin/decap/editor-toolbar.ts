import { cloneElement, createElement as h, type Component, type ReactElement } from 'react';
import { PublishEdited, type ToolbarProps } from './publish-edited.ts';
import { isShownWithdrawn, PublicPageLink, ShownState } from './shown-state.ts';

interface Rights {
  readonly canCreate: boolean;
  readonly canPublish: boolean;
  readonly canDelete: boolean;
}

type Dropdown = ReactElement<{ readonly renderButton: () => ReactElement }>;

/** The members of Decap's bar above the editor that ours overrides. */
interface Toolbar extends Component<ToolbarProps> {
  /** The buttons to save, for the state of the entry, and to delete or discard. */
  renderWorkflowControls: () => readonly [ReactElement, unknown, ReactElement | null];
  /** Publishes only what is saved and has been called ready. */
  renderNewEntryWorkflowPublishControls: () => ReactElement | null;
  /** The state of a published entry, and what to do with it. */
  renderExistingEntryWorkflowPublishControls: (rights: Rights) => Dropdown | '';
  /** A link whose address knows neither languages nor the state of an entry. */
  renderWorkflowDeployPreviewControls: () => ReactElement;
}

/** Decap's bar above the editor, which publishes with one button and says what readers see. */
export function toOwnToolbar(DecapToolbar: new (props: ToolbarProps) => Toolbar) {
  return class extends DecapToolbar {
    constructor(props: ToolbarProps) {
      super(props);
      const { renderWorkflowControls, renderExistingEntryWorkflowPublishControls } = this;
      this.renderNewEntryWorkflowPublishControls = () => null;
      this.renderWorkflowDeployPreviewControls = () => h(PublicPageLink);
      this.renderExistingEntryWorkflowPublishControls = (rights) => {
        // Deleting would leave no notice.
        const dropdown = renderExistingEntryWorkflowPublishControls({
          ...rights,
          canDelete: false,
        });
        if (dropdown === '') return dropdown;
        const { renderButton } = dropdown.props;
        return cloneElement(dropdown, {
          renderButton: () => cloneElement(renderButton(), {}, h(ShownState)),
        });
      };
      this.renderWorkflowControls = () => {
        const [save, state, remove] = renderWorkflowControls();
        const publish = h(PublishEdited, { ...this.props, key: 'publish-edited' });
        // The notice of a withdrawn entry has to stay.
        const isKept = isShownWithdrawn() && !this.props.hasUnpublishedChanges;
        return [save, [publish, state], isKept ? null : remove];
      };
    }
  };
}
