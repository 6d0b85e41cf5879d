import type { Patch } from './patch.ts';

const core = 'decap-cms-core/dist/esm';

/* oxlint-disable dateline/terms -- a name of Decap's */
/** Of a picture in the library: what Decap has between its keys and its file. */
const startOfPicture = `      isPrivate: isPrivate,
      children: [_jsxs(CardImageWrapper, {
        children: [isDraft ? _jsx(DraftText, {
          "data-testid": "draft-text",
          children: draftText
        }) : null, url && isViewableImage ? _jsx(CardImage, {`;
/* oxlint-enable dateline/terms */

/** Changes to lists of entries, to the search, and to the library of pictures. */
export const listPatches: readonly Patch[] = [
  {
    file: `${core}/components/UI/SettingsDropdown.js`,
    find: 'children: [isTestRepo && ',
    replace:
      'children: [_jsx(LanguageSwitch, {}), _jsx("span", { className: "newsroom-user", children: getPerson()?.name }), _jsx(HelpLink, {}), isTestRepo && ',
    imports: {
      'admin/help/help-link.ts': 'HelpLink',
      'admin/sign-in/language-switch.ts': 'LanguageSwitch',
      'admin/settings/person.ts': 'getPerson',
    },
    reason: 'It offers no choice of language and no help, and does not say who is signed in.',
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
    file: `${core}/components/MediaLibrary/MediaLibrary.js`,
    find: 'componentDidUpdate(prevProps) {',
    replace: `componentDidUpdate(prevProps) {
    const { selectedFile: { key, path }, query, isPersisted } = this.state;
    if (isPersisted && query) this.setState({ query: '' });
    const files = query ? this.queryFilter(query, this.props.files) : this.props.files;
    if (key !== undefined && !files.some((file) => file.key === key))
      this.setState({ selectedFile: files.find((file) => file.path === path) ?? {} });`,
    reason:
      'What is selected is a file that a search hides, or, once it has read the library again, one that it does not have.',
  },
  {
    file: `${core}/components/MediaLibrary/MediaLibraryTop.js`,
    find: '_jsx(UploadButton, {',
    replace: '_jsx(ReplaceButton, { file: selectedFile }), _jsx(UploadButton, {',
    imports: { 'admin/decap/media/replace-button.ts': 'ReplaceButton' },
    reason: 'A picture cannot be replaced by another of the same name.',
  },
  {
    file: `${core}/components/MediaLibrary/MediaLibraryCardGrid.js`,
    find: `const columnWidth = Math.min(width, cardWidth + gutter);
        const rowHeight = cardHeight + gutter;
        const columnCount = Math.max(1, Math.floor(width / columnWidth));`,
    // It adds a gutter between columns itself; a scroll bar takes up to 16 pixels.
    replace: `const columnCount = Math.max(2, Math.round(width / (cardWidth + gutter)));
        const columnWidth = (width - 16 - gutter * (columnCount - 2)) / columnCount;
        const rowHeight = cardHeight + gutter;`,
    reason: 'Its columns leave a part of the width empty, and a phone has only one.',
  },
  {
    file: `${core}/components/MediaLibrary/MediaLibraryCard.js`,
    find: `tabIndex: "-1",
${startOfPicture}
          loading: "lazy",
          src: url`,
    replace: `role: "button", "aria-pressed": Boolean(isSelected), tabIndex: "0",
      // The box around it would be another stop, without an effect.
      ref: (card) => card?.parentElement.removeAttribute('tabindex'),
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick();
      },
${startOfPicture}
          alt: "",
          loading: "lazy",
          src: toSmallPicture(url)`,
    imports: { 'admin/dom/media-address.ts': 'toSmallPicture' },
    reason:
      'Pictures are chosen with a mouse only. It loads whole photographs, and screen readers read the address of one without alternative text; its name is below it.',
  },
];
