import type { Patch } from './patch.ts';

const core = 'decap-cms-core/dist/esm';
const mediaCard = `${core}/components/MediaLibrary/MediaLibraryCard.js`;

/** Changes to lists of entries, to the search, and to the library of pictures. */
export const listPatches: readonly Patch[] = [
  {
    file: `${core}/components/App/Header.js`,
    find: '_jsx(SettingsDropdown, {',
    replace: '_jsx(LanguageSwitch, {}), _jsx(SettingsDropdown, {',
    imports: { 'admin/sign-in/language-switch.ts': 'LanguageSwitch' },
    reason: 'It offers no choice of language.',
  },
  {
    file: 'decap-cms-ui-default/dist/esm/styles.js',
    find: "topCardWidth: '682px'",
    replace: "topCardWidth: 'min(100%, 70rem)'",
    reason: 'Lists leave half of a wide window empty.',
  },
  {
    file: `${core}/components/Collection/CollectionSearch.js`,
    find: "return collection ? collections.keySeq().indexOf(collection.get('name')) : -1;",
    replace: 'return -1;',
    reason: 'The field “Search everything” searches the list beside it.',
  },
  {
    file: `${core}/reducers/index.js`,
    find: 'entryId => fromEntries.selectEntry(',
    replace:
      'entryId => selectUnpublishedEntry(state, entryId.collection, entryId.slug) ?? fromEntries.selectEntry(',
    reason:
      'The search shows what is published of an entry with a draft, and of a new one nothing.',
  },
  {
    file: 'decap-cms-lib-util/dist/esm/path.js',
    find: "'^(?:[a-z]+:)?//|^/'",
    replace: "'^(?:[a-z]+:)?//'",
    reason:
      'It looks for /media/vigil.jpg on the site, where pictures have other names and those of drafts are missing.',
  },
  {
    file: `${core}/components/MediaLibrary/MediaLibrary.js`,
    find: "query.replace(/ /g, '')",
    replace: 'toSearchedName(query)',
    imports: { 'admin/decap/media/searched-name.ts': 'toSearchedName' },
    reason: 'It does not find ninas.jpg by “niñas”.',
  },
  {
    file: `${core}/components/MediaLibrary/MediaLibraryTop.js`,
    find: '_jsx(UploadButton, {',
    replace: '_jsx(ReplaceButton, { file: selectedFile }), _jsx(UploadButton, {',
    imports: { 'admin/decap/media/replace-button.ts': 'ReplaceButton' },
    reason: 'A picture cannot be replaced by another of the same name.',
  },
  {
    file: mediaCard,
    find: 'tabIndex: "-1",',
    replace: `role: "button", "aria-pressed": Boolean(isSelected), tabIndex: "0",
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick();
      },`,
    reason: 'Pictures are chosen with a mouse only.',
  },
  {
    file: mediaCard,
    find: '_jsx(CardImage, {',
    replace: '_jsx(CardImage, { alt: "",',
    reason:
      'Screen readers read the address of a picture without alternative text; its name is below it.',
  },
];
