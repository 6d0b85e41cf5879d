import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Parts of Decap that do not bear the admin's Content-Security-Policy, or that could run what a content
 * file says. Ours do without them.
 */
const replacements: readonly (readonly [ending: string, code: string])[] = [
  // Decap's schema is compiled by ajv; admin/config/decap-config.test.ts holds the configuration to it instead.
  ['decap-cms-core/dist/esm/constants/configSchema.js', 'export function validateConfig() {}'],
  // gray-matter runs a file that begins with ---js. All our collections name a format of ours.
  [
    'decap-cms-core/dist/esm/formats/frontmatter.js',
    `const none = {
      fromFile() { throw new Error('This format is not part of the admin.'); },
      toFile() { throw new Error('This format is not part of the admin.'); },
    };
    export const FrontmatterInfer = none;
    export const frontmatterJSON = () => none;
    export const frontmatterTOML = () => none;
    export const frontmatterYAML = () => none;`,
  ],
  // Its parser looks for Node by evaluating text.
  [
    'decap-cms-core/dist/esm/formats/toml.js',
    `const refuse = () => { throw new Error('This format is not part of the admin.'); };
    export default { fromFile: refuse, toFile: refuse };`,
  ],
  // It puts the preview into a frame, which ours brings along: Firefox lets a frame within a frame
  // without an address load nothing of the admin's own site ('self'), and the page stays bare.
  [
    'react-frame-component/dist/react-frame-component.esm.js',
    `import { createElement } from 'react';
    export default ({ id, className, children }) =>
      createElement('div', { id, className, style: { position: 'relative' } }, children);
    export const FrameContextConsumer = ({ children }) => children({ document: {}, window: {} });`,
  ],
];

/** A statement that imports something of the admin's own into one of Decap's modules. */
const importOurs = (name: string, file: string) =>
  `import { ${name} } from ${JSON.stringify(resolve('admin', file))};\n`;

/** Lines of Decap that do not fit a newsroom, and what stands there instead. */
const corrections: readonly (readonly [ending: string, wrong: string, right: string])[] = [
  // It looks for /media/vigil.jpg on the site, where pictures have other names, and where a draft's
  // are missing. Only whole addresses are left alone now; the rest comes from the store.
  ['decap-cms-lib-util/dist/esm/path.js', "'^(?:[a-z]+:)?//|^/'", "'^(?:[a-z]+:)?//'"],
  // It refuses a save without a word when what is wrong is not an empty field, though it may be out of sight.
  ...['entries.js', 'editorialWorkflow.js'].flatMap((file) => [
    [`decap-cms-core/dist/esm/actions/${file}`, 'if (hasPresenceErrors) {', '{'] as const,
    [
      `decap-cms-core/dist/esm/actions/${file}`,
      "key: 'ui.toast.missingRequiredField'",
      "key: hasPresenceErrors ? 'ui.toast.missingRequiredField' : 'ui.toast.wrongField'",
    ] as const,
  ]),
  // It is alarmed when staff press Cancel.
  ...(
    [
      ['entries.js', "key: 'ui.toast.onFailToPersist'\n        },"],
      ['entries.js', "key: 'ui.toast.onFailToDelete'\n        },"],
      [
        'editorialWorkflow.js',
        "key: 'ui.toast.onFailToPersist',\n          details: error\n        },",
      ],
      [
        'editorialWorkflow.js',
        "key: 'ui.toast.onFailToPublishEntry',\n          details: error\n        },",
      ],
    ] as const
  ).map(
    ([file, message]) =>
      [
        `decap-cms-core/dist/esm/actions/${file}`,
        `${message}\n        type: 'error',`,
        `${message}\n        type: error?.isDeclined ? 'info' : 'error',`,
      ] as const,
  ),
  // It takes any file, and says what is wrong with one only when the text with it is saved.
  [
    'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    "const integration = selectIntegration(state, null, 'assetStore');\n    const files =",
    `const problem = await getUploadProblem(file);
    if (problem) {
      window.alert(problem);
      return;
    }
    const integration = selectIntegration(state, null, 'assetStore');
    const files =`,
  ],
  [
    'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    'export function persistMedia(',
    `${importOurs('getUploadProblem', 'backends/upload-check.ts')}export function persistMedia(`,
  ],
  // It offers to delete another picture of the same name, which may stand in other texts.
  [
    'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    `const wanted = sanitizeSlug(file.name.toLowerCase(), state.config.slug);
    const taken = new Set(files.map(({ name }) => name.toLowerCase()));
    let fileName = wanted;
    for (let number = 2; taken.has(fileName); number += 1)
      fileName = wanted.replace(/(\\.[^.]*)?$/, \`-\${number}$1\`);`,
  ],
  // The moment of publication of a new entry is now, which no configuration can say.
  [
    'decap-cms-core/dist/esm/actions/entries.js',
    "const defaultValue = item.get('default', null);",
    'const defaultValue = getFieldDefault(item);',
  ],
  [
    'decap-cms-core/dist/esm/actions/entries.js',
    'export function createEmptyDraftData(',
    `${importOurs('getFieldDefault', 'decap/field-default.ts')}export function createEmptyDraftData(`,
  ],
  [
    'decap-cms-core/dist/esm/components/App/Header.js',
    '_jsx(SettingsDropdown, {',
    '_jsx(LanguageSwitch, {}), _jsx(SettingsDropdown, {',
  ],
  [
    'decap-cms-core/dist/esm/components/App/Header.js',
    'class Header extends Component {',
    `${importOurs('LanguageSwitch', 'sign-in/language-switch.ts')}class Header extends Component {`,
  ],
  // Its button is pressed by a key too.
  [
    'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    '_jsx(SaveButton, {',
    '_jsx(SaveButton, { "data-newsroom": "save",',
  ],
  // It calls a new entry saved before anything was written.
  [
    'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    ') : _jsx(BackStatusUnchanged, {',
    ') : this.props.isNewEntry ? null : _jsx(BackStatusUnchanged, {',
  ],
  // It asks whether to show what was never saved, and then lays the saved text over it: what is in the
  // browser comes faster than what is in the store.
  [
    'decap-cms-core/dist/esm/components/Editor/Editor.js',
    `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
    `const opened = newEntry
      ? createEmptyDraft(collection, this.props.location.search)
      : loadEntry(collection, slug);
    void opened.then(() => retrieveLocalBackup(collection, slug));`,
  ],
  [
    'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    `dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
    `dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
  ],
  // And forgets of such a text that it is a draft: “Where it stands” would call it public.
  [
    'decap-cms-core/dist/esm/reducers/entryDraft.js',
    "state.set('entry', backupEntry);",
    `const opened = state.get('entry');
        state.set('entry', backupEntry.merge({
          status: opened?.get('status'),
          isModification: opened?.get('isModification'),
        }));`,
  ],
  // It makes the form anew when an entry is read again after a save: whoever writes loses the cursor.
  [
    'decap-cms-core/dist/esm/components/Editor/Editor.js',
    "entry && entry.get('isFetching')) {",
    "entry && entry.get('isFetching') && entryDraft.getIn(['entry', 'slug']) !== slug) {",
  ],
  [
    'decap-cms-core/dist/esm/reducers/entryDraft.js',
    `state.set('entry', fromJS(action.payload.entry));`,
    `const read = fromJS(action.payload.entry);
        const key = fitsForm(state.get('entry'), read) ? state.get('key') : crypto.randomUUID();
        state.set('entry', read);`,
  ],
  [
    'decap-cms-core/dist/esm/reducers/entryDraft.js',
    `state.set('key', crypto.randomUUID());
      });
    case DRAFT_CREATE_EMPTY:`,
    `state.set('key', key);
      });
    case DRAFT_CREATE_EMPTY:`,
  ],
  [
    'decap-cms-core/dist/esm/reducers/entryDraft.js',
    'function entryDraftReducer(',
    `${importOurs('fitsForm', 'decap/form-reuse.ts')}function entryDraftReducer(`,
  ],
  // And lets one write meanwhile what it then throws away.
  ...(
    [
      ['entries.js', 'loadEntry'],
      ['editorialWorkflow.js', 'loadUnpublishedEntry'],
    ] as const
  ).map(
    ([file, name]) =>
      [
        `decap-cms-core/dist/esm/actions/${file}`,
        `export function ${name}(collection, slug) {`,
        `${importOurs('lockWhileReading', 'guards/editor-lock.ts')}export function ${name}(collection, slug) {
  return lockWhileReading(read(collection, slug));
}
function read(collection, slug) {`,
      ] as const,
  ),
  // It reads the whole media library before the entry that was published.
  [
    'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    `// re-load media after entry was published
      dispatch(loadMedia());`,
    '',
  ],
  [
    'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    'return dispatch(loadEntry(collection, slug));\n      }\n    } catch',
    'await dispatch(loadEntry(collection, slug));\n      }\n      dispatch(loadMedia());\n    } catch',
  ],
  // Of an entry that is gone it shows a sentence and no way on.
  [
    'decap-cms-core/dist/esm/components/Editor/Editor.js',
    `_jsx("h3", {
          children: entry.get('error')
        })`,
    `_jsx(MissingEntry, {
          message: entry.get('error'),
          list: editorBackLink,
          label: collection.get('label')
        })`,
  ],
  [
    'decap-cms-core/dist/esm/components/Editor/Editor.js',
    'export class Editor extends Component {',
    `${importOurs('MissingEntry', 'decap/missing-entry.ts')}export class Editor extends Component {`,
  ],
  // It calls an entry unsaved in which something was written and taken away again.
  [
    'decap-cms-core/dist/esm/reducers/entryDraft.js',
    '!entries.some(e => newData.equals(e.get(...dataPath)))',
    '!entries.some(e => isSameEntry(newData, e.get(...dataPath)))',
  ],
  [
    'decap-cms-core/dist/esm/reducers/entryDraft.js',
    'const initialState = Map({',
    `${importOurs('isSameEntry', 'decap/same-entry.ts')}const initialState = Map({`,
  ],
  // Its field “Search everything” searched the list beside it.
  [
    'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js',
    "return collection ? collections.keySeq().indexOf(collection.get('name')) : -1;",
    'return -1;',
  ],
  // Of an entry with a draft it showed what is published, and of one that was never published nothing.
  [
    'decap-cms-core/dist/esm/reducers/index.js',
    'entryId => fromEntries.selectEntry(',
    'entryId => selectUnpublishedEntry(state, entryId.collection, entryId.slug) ?? fromEntries.selectEntry(',
  ],
  // It groups in the order of file names: the newest year came last.
  [
    'decap-cms-core/dist/esm/reducers/entries.js',
    'return groupsArray;',
    'return sortGroups(groupsArray);',
  ],
  [
    'decap-cms-core/dist/esm/reducers/entries.js',
    'export function selectGroups(',
    `${importOurs('sortGroups', 'decap/group-order.ts')}export function selectGroups(`,
  ],
  // It writes months in English, and in the zone of whoever looks.
  [
    'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js',
    "dayjs(entry.get('updatedOn')).format(t('workflow.workflow.dateFormat'))",
    "formatMoment(entry.get('updatedOn'))",
  ],
  [
    'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js',
    'class WorkflowList extends Component {',
    `${importOurs('formatMoment', 'settings/moments.ts')}class WorkflowList extends Component {`,
  ],
  // It lets items of a list be moved with a mouse or a finger only.
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    'import { DndContext, MouseSensor,',
    'import { DndContext, KeyboardSensor, MouseSensor,',
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    'import { SortableContext, useSortable }',
    'import { SortableContext, sortableKeyboardCoordinates, useSortable }',
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    '}), useSensor(TouchSensor, {',
    `}), useSensor(KeyboardSensor, {
    coordinateGetter: sortableKeyboardCoordinates
  }), useSensor(TouchSensor, {`,
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    'modifiers: [restrictToParentElement],',
    'modifiers: [restrictToParentElement], accessibility: toMoveWords(keys),',
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    `} = useSortable({
    id
  });`,
    `} = useSortable({
    id,
    attributes: { roleDescription: moveRole }
  });`,
  ],
  // An item of a list whose first field is empty it calls by the name of that field.
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    "return (labelReturn || `No ${labelField.get('name')}`).toString();",
    'return (summary && labelReturn) || getItemSummary(field, item);',
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    'const labelReturn = summary ? handleSummary(summary, entry, label, data) : label;',
    `const labelReturn =
            (summary && handleSummary(summary, entry, label, data)) || getItemSummary(field, item);`,
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    'heading: `${items.size} ${listLabel}`',
    'heading: formatItemCount(field, items.size)',
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    '_jsx(StyledListItemTopBar, {',
    '_jsx(StyledListItemTopBar, { names: getItemNames(this.objectLabel(item), collapsed),',
  ],
  [
    'decap-cms-widget-list/dist/esm/ListControl.js',
    'export default class ListControl',
    `${importOurs('getItemSummary, formatItemCount', 'decap/list-items.ts')}${importOurs('getItemNames', 'decap/item-names.ts')}${importOurs('moveRole, toMoveWords', 'decap/move-labels.ts')}export default class ListControl`,
  ],
  // Its buttons have no names but pictures.
  [
    'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    'onClick: onCollapseToggle,',
    'onClick: onCollapseToggle, "aria-expanded": !collapsed, "aria-label": props.names?.toggle,',
  ],
  [
    'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    'onClick: onRemove,',
    'onClick: onRemove, "aria-label": props.names?.remove,',
  ],
  [
    'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    'Wrapper: dragHandle,',
    'Wrapper: dragHandle, label: props.names?.move,',
  ],
  [
    'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    `  Wrapper,
  id
}) {`,
    `  Wrapper,
  id,
  label
}) {`,
  ],
  [
    'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    '_jsx(DragIconContainer, {',
    '_jsx(DragIconContainer, { role: "img", "aria-label": label,',
  ],
  // Its pictures can be chosen with a mouse only.
  [
    'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCard.js',
    'tabIndex: "-1",',
    `role: "button", "aria-pressed": Boolean(isSelected), tabIndex: "0",
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick();
      },`,
  ],
  // A card of the board is a link that is called by its whole text.
  [
    'decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js',
    'to: editLink,',
    'to: editLink, "aria-label": title,',
  ],
  // The hint of a field is not heard with it (see widgets/description.ts).
  [
    'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    '_jsx(ControlHint, {',
    '_jsx(ControlHint, { id: `${this.uniqueFieldId}-hint`,',
  ],
  // Its lists leave half of a wide window empty.
  [
    'decap-cms-ui-default/dist/esm/styles.js',
    "topCardWidth: '682px'",
    "topCardWidth: 'min(100%, 70rem)'",
  ],
  // A picture in its library has no text: its name stands below it.
  [
    'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCard.js',
    '_jsx(CardImage, {',
    '_jsx(CardImage, { alt: "",',
  ],
  // Beside a preview there is no room for a form on a phone.
  [
    'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    'localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0]',
    "localStorage.getItem(RIGHT_PANE) || (window.innerWidth < 800 ? 'none' : PANE_ORDER[0])",
  ],
];

/** Vite plugin that leaves those parts out of the bundle and corrects those lines. */
export function defineDecapParts(): Plugin {
  return {
    name: 'dateline-decap-parts',
    enforce: 'pre',
    load: (id) => replacements.find(([ending]) => toPath(id).endsWith(ending))?.[1],
    transform(code, id) {
      const own = corrections.filter(([ending]) => toPath(id).endsWith(ending));
      if (own.length === 0) return undefined;
      return { code: own.reduce(correct, code), map: null };
    },
  };
}

function correct(code: string, [ending, wrong, right]: (typeof corrections)[number]): string {
  if (!code.includes(wrong))
    throw new Error(
      `${ending} has changed: see what src/build/admin/decap-parts.ts corrects there.`,
    );
  return code.replace(wrong, () => right);
}

const toPath = (id: string) => id.split('?')[0]!.replaceAll('\\', '/');
