import type { Patch, Replacement } from './patch.ts';
import { boardPatches } from './board-patches.ts';
import { editorPatches } from './editor-patches.ts';
import { listPatches } from './list-patches.ts';

const core = 'decap-cms-core/dist/esm';

/**
 * What of Decap the admin's configuration can reach. decap-cms-app, which the project declares, names their
 * versions. The build fails when the bundle holds another package of Decap's, or lacks one of these.
 */
export const usedPackages: readonly string[] = [
  ...['decap-cms-app', 'decap-cms-core', 'decap-cms-ui-default', 'decap-cms-locales'],
  // What core, backends and widgets have in common.
  ...['decap-cms-lib-util', 'decap-cms-lib-widgets'],
  // The newsroom's own backend is in admin/backends/.
  // All other widgets are in admin/widgets/.
  ...['decap-cms-widget-boolean', 'decap-cms-widget-file', 'decap-cms-widget-image'],
  ...['decap-cms-widget-list', 'decap-cms-widget-object', 'decap-cms-widget-text'],
];

/** Modules of Decap in whose place the bundle takes one of `admin/decap/`. */
export const replacements: readonly Replacement[] = [
  {
    file: 'decap-cms-app/dist/esm/extensions.js',
    by: 'extensions.ts',
    reason:
      'It brings all backends, widgets and languages, three quarters of which nothing here uses.',
  },
  {
    file: `${core}/constants/configSchema.js`,
    by: 'config-schema.ts',
    reason: 'It evaluates strings as code, which the policy of the admin forbids.',
  },
  {
    file: `${core}/formats/frontmatter.js`,
    by: 'front-matter.ts',
    reason: 'Its parser runs the code in a file that begins with ---js.',
  },
  {
    file: `${core}/formats/toml.js`,
    by: 'unused-format.ts',
    reason: 'Its parser looks for Node by evaluating strings as code.',
  },
  {
    file: 'decap-cms-core/node_modules/yaml/browser/index.js',
    by: 'unused-format.ts',
    reason:
      'It reads a configuration and entries as Decap would store them, of which there are none.',
  },
  {
    file: `${core}/components/Editor/EditorNotesPane/EditorNotesPane.js`,
    by: 'unused-component.ts',
    reason: 'It shows the notes of a collection that asks for them, which none does.',
  },
  {
    file: `${core}/components/Collection/NestedCollection.js`,
    by: 'unused-component.ts',
    reason: 'It shows a collection whose entries lie in each other, of which there is none.',
  },
  {
    file: 'react-immutable-proptypes/dist/ImmutablePropTypes.js',
    by: 'prop-types.ts',
    reason: 'It checks nothing in production, and everyone who opens the admin loads it.',
  },
  {
    file: 'react-style-proptype/src/index.js',
    by: 'prop-types.ts',
    reason: 'It checks nothing in production either, with a list of all properties of CSS.',
  },
  {
    file: 'lodash/fp.js',
    by: 'lodash-fp.ts',
    reason:
      'It makes every function of lodash once more whenever the admin is loaded, for four of them.',
  },
  {
    file: 'object.entries/index.js',
    by: 'object-entries.cjs',
    reason: 'It brings thirty modules for browsers of 2015.',
  },
  {
    file: 'react-frame-component/dist/react-frame-component.esm.js',
    by: 'editor/preview-frame.ts',
    reason: 'In an iframe within an iframe Firefox loads no style or picture of the admin itself.',
  },
  {
    file: `${core}/actions/entries.js`,
    by: 'state/entry-actions.ts',
    reason:
      'It loses what is typed while an entry is read, cannot begin an entry now, and sorts and filters lists in the browser.',
  },
  {
    file: `${core}/components/Editor/EditorControlPane/EditorControlPane.js`,
    by: 'editor/editor-control-pane.ts',
    reason: 'It shows thirty fields one below the other, without a heading.',
  },
  {
    file: `${core}/components/Collection/Entries/EntriesCollection.js`,
    by: 'lists/entries-collection.ts',
    reason: 'It loads all entries of a list before it shows the first.',
  },
  {
    file: `${core}/components/Collection/Entries/EntryCard.js`,
    by: 'lists/entry-card.ts',
    reason: 'It shows title, date and state in one line, and all of it is the name of its link.',
  },
  {
    file: `${core}/actions/editorialWorkflow.js`,
    by: 'state/workflow-actions.ts',
    reason:
      'It loses what is typed while a draft is read, drops some saves without a message, and says “discarded” when that failed.',
  },
  {
    file: `${core}/actions/mediaLibrary.js`,
    by: 'media/media-actions.ts',
    reason: 'It accepts files that the store rejects, and offers to delete what has the same name.',
  },
  {
    file: `${core}/components/UI/ErrorBoundary.js`,
    by: 'error-boundary.ts',
    reason: 'It asks staff to publish an error, with the newsroom’s settings, on Decap’s GitHub.',
  },
  {
    file: `${core}/components/UI/Notifications.js`,
    by: 'notifications.ts',
    reason:
      'It says “Saved” within what screen readers cannot hear meanwhile, and names its button in English.',
  },
  {
    file: `${core}/components/UI/FileUploadButton.js`,
    by: 'media/file-upload-button.ts',
    reason: 'It uploads one file at a time, and none that is dropped.',
  },
  {
    file: `${core}/components/Workflow/Workflow.js`,
    by: 'workflow.ts',
    reason: 'It shows no embargoes, no consents, and not what is one’s own.',
  },
  {
    file: `${core}/actions/notifications.js`,
    by: 'state/notifications.ts',
    reason: 'It is alarmed when staff press Cancel.',
  },
  {
    file: `${core}/reducers/entryDraft.js`,
    by: 'state/entry-draft.ts',
    reason:
      'It builds the form again after each save, lets an entry that is read late take over, and calls restored drafts public.',
  },
  {
    file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    by: 'lists/list-item-top-bar.ts',
    reason: 'Its buttons have no names but pictures.',
  },
];

/** Code of Decap that is changed, by what it shows. */
export const patches: readonly Patch[] = [...editorPatches, ...listPatches, ...boardPatches];
