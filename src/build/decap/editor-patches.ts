import type { Patch } from './patch.ts';

const core = 'decap-cms-core/dist/esm';
const editor = `${core}/components/Editor/Editor.js`;
const toolbar = `${core}/components/Editor/EditorToolbar.js`;
const editorControl = `${core}/components/Editor/EditorControlPane/EditorControl.js`;
const listControl = 'decap-cms-widget-list/dist/esm/ListControl.js';

/** Changes to the editor of an entry, and to its fields. */
export const editorPatches: readonly Patch[] = [
  {
    file: editor,
    find: "entry && entry.get('isFetching')) {",
    replace: "entry && entry.get('isFetching') && entryDraft.getIn(['entry', 'slug']) !== slug) {",
    reason: 'It takes the form away while an entry is read again after a save.',
  },
  {
    file: editor,
    find: `entry.get('error')) {
      return _jsx("div", {
        children: _jsx("h3", {
          children: entry.get('error')
        })
      });`,
    replace: `entry.get('error') && !hasChanged) {
      return _jsx("div", {
        children: _jsx(MissingEntry, {
          message: entry.get('error'),
          list: editorBackLink,
          label: collection.get('label')
        })
      });`,
    imports: { 'admin/decap/editor/missing-entry.ts': 'MissingEntry' },
    reason:
      'Of an entry that is gone it shows a sentence and no way on, not even its unsaved form.',
  },
  {
    file: toolbar,
    find: ') : _jsx(BackStatusUnchanged, {',
    replace: ') : this.props.isNewEntry ? null : _jsx(BackStatusUnchanged, {',
    reason: 'It calls a new entry saved before anything was written.',
  },
  {
    file: toolbar,
    find: 'translate()(EditorToolbar)',
    replace: 'translate()(toOwnToolbar(EditorToolbar))',
    imports: { 'admin/decap/editor/editor-toolbar.ts': 'toOwnToolbar' },
    reason:
      'It publishes in six clicks, calls published what is withdrawn, and takes an entry off the site without a notice.',
  },
  {
    file: `${core}/components/Editor/EditorInterface.js`,
    find: 'localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0]',
    replace:
      "localStorage.getItem(RIGHT_PANE) || (window.innerWidth < 800 ? 'none' : PANE_ORDER[0])",
    reason: 'On a phone it opens the preview, beside which there is no room for the form.',
  },
  {
    file: editorControl,
    find: "import ReactMarkdown from 'react-markdown';\nimport gfm from 'remark-gfm';",
    replace: 'const ReactMarkdown = ({ children }) => children;\nconst gfm = undefined;',
    reason: 'It loads all that reads Markdown before anything is opened, for hints that have none.',
  },
  {
    file: editorControl,
    find: '_jsx(ControlHint, {',
    replace: '_jsx(ControlHint, { id: `${this.uniqueFieldId}-hint`,',
    reason: 'The hint of a field is not heard with it (see admin/widgets/description.ts).',
  },
  {
    file: `${core}/actions/editorialWorkflow.js`,
    find: `// re-load media after entry was published
      dispatch(loadMedia());`,
    replace: '',
    reason: 'It reads the whole media library before the entry that was published.',
  },
  {
    file: `${core}/actions/editorialWorkflow.js`,
    find: 'return dispatch(loadEntry(collection, slug));\n      }\n    } catch',
    replace:
      'await dispatch(loadEntry(collection, slug));\n      }\n      dispatch(loadMedia());\n    } catch',
    reason: 'The library is read after that entry instead.',
  },
  {
    file: listControl,
    /* oxlint-disable dateline/terms -- a name of dnd-kit's */
    find: 'collisionDetection: closestCenter,\n      sensors: sensors,',
    replace: `collisionDetection: findNearestEdge,
      sensors: useSensors(...sensors, useSensor(KeyboardSensor, {
        coordinateGetter: sortableKeyboardCoordinates
      })),
      accessibility: toMoveMessages(keys),`,
    /* oxlint-enable dateline/terms */
    imports: {
      '@dnd-kit/core': 'KeyboardSensor',
      '@dnd-kit/sortable': 'sortableKeyboardCoordinates',
      'admin/decap/lists/move-labels.ts': 'toMoveMessages',
      'admin/decap/lists/nearest-edge.ts': 'findNearestEdge',
    },
    reason:
      'Items of a list are moved with a mouse or a finger only, and an open one above no closed one.',
  },
  {
    file: listControl,
    find: `} = useSortable({
    id
  });`,
    replace: '} = useSortable({ id, attributes: { roleDescription: moveRole } });',
    imports: { 'admin/decap/lists/move-labels.ts': 'moveRole' },
    reason: 'What an item is moved by is called “sortable” in every language.',
  },
  {
    file: listControl,
    find: 'heading: `${items.size} ${listLabel}`',
    replace: 'heading: formatItemCount(field, items.size)',
    imports: { 'admin/decap/lists/list-items.ts': 'formatItemCount' },
    reason: 'It writes the label of a list in small letters, names of organizations too.',
  },
];
