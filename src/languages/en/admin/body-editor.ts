/** Messages of the editor of bodies. */
export const bodyEditor = {
  toolbar: 'Text tools',
  style: 'Style of the paragraph',
  text: 'Text',
  heading2: 'Heading',
  heading3: 'Subheading',
  heading4: 'Small heading',
  joinLines: 'Join lines',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  quote: 'Quotation',
  table: 'Table',
  newTable: 'New table …',
  addRow: 'Add a row below',
  deleteRow: 'Delete this row',
  addColumn: 'Add a column to the right',
  deleteColumn: 'Delete this column',
  footnote: 'Footnote',
  language: 'Language of these words',
  picture: 'Picture',
  line: 'Dividing line',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find and replace',
  fullScreen: 'Full screen',
  elements: 'Elements',
  editElement: (name: string) => `Change this ${name.toLowerCase()} …`,
  editTitle: (name: string) => `Change this ${name.toLowerCase()}`,
  endOfElement: (name: string) => `End: ${name}`,
  lineBreakHint: 'A new line of the same paragraph. Readers see the line, not the sign.',
  escapeHint: 'The next sign is one of the words. Readers do not see this backslash.',
  elementNames: {
    Figure: 'Picture with credit',
    PullQuote: 'Pull quote',
    KeyFindings: 'Key findings of a chapter',
    KeyDates: 'Key dates',
    Callout: 'Boxed note',
    DataTable: 'Data table',
    Chart: 'Chart',
  } as Record<string, string>,
  dropDialog: {
    title: 'Close',
    text: 'Forget what you wrote here?',
    yes: 'Forget it',
    no: 'Keep writing',
  },
  insert: 'Insert',
  change: 'Change',
  optional: '(optional)',
  linkText: 'Words',
  linkAddress: 'Address',
  linkAddressHint:
    'Type part of a headline to choose a page of this site, or write https://… or a mail address.',
  linkAddressMissing: 'Say where the link leads.',
  linkAddressWrong:
    'This leads to no page. Choose a page from the list, or write https://…, a mail address, or a telephone number as tel:+1 212 555 0100.',
  unlink: 'Take the link away',
  headingTarget: (text: string) => `Heading of this text: ${text}`,
  pictureHint: 'JPEG, PNG or WebP from “Pictures”',
  choosePicture: 'Choose …',
  altHint: 'What the picture shows, for people who cannot see it',
  altMissing: 'Describe the picture: without that, some readers get nothing of it.',
  pictureMissing: 'Choose a picture.',
  caption: 'Caption',
  captionHint: 'Appears below the picture',
  columnName: (n: number) => `Column ${n}`,
  hint: 'Press Escape and then Tab to leave the text. Alt+F10 leads to the text tools.',
  placeholder: 'Write here, or paste from Word or Google Docs.',
  counted: (words: string, minutes: number) =>
    `${words} ${words === '1' ? 'word' : 'words'} · ${minutes} min to read`,
  problems: (n: number) => (n === 1 ? '1 thing to correct' : `${n} things to correct`),
  /** After a paste of several lines. */
  linesKept:
    'The lines were kept as they are. To join some, select them and choose “Join lines” where the style of the paragraph is chosen.',
  /** @param divided words at the end of a line */
  wordsJoined: (divided: readonly string[]) =>
    `These words were divided at the end of a line and are now one. Check whether any of them needs its hyphen: ${divided.join(', ')}.`,
  /** @param senders names and numbers of those who sent the messages of a chat */
  sendersNamed: (senders: readonly string[]) =>
    `The text says who sent a message, and when. Delete the names and numbers that nobody should read: ${senders.join(', ')}.`,
  cellsReplaced: (n: number) =>
    `What you pasted took the place of the words of ${n === 1 ? 'one cell' : `${n} cells`}. “Undo” brings them back.`,
  embedLeftOut: 'A text shows no videos, posts or maps of other sites: readers get the link.',
  picturesLeftOut: (n: number) =>
    n === 1
      ? 'One picture was left out: add it with the picture button.'
      : `${n} pictures were left out: add them with the picture button.`,
  unreadableElement:
    'This cannot be opened while the report has a mistake. Correct what is listed below first.',
  content: 'Content',
  contentHint: 'What the element contains. It can be edited in the text afterwards.',
  listHint: 'One point on each line. It can be edited in the text afterwards.',
  gridCell: (row: number, column: number) => `Row ${row}, column ${column}`,
  gridHint: 'The first row names the columns, or is empty. Cells can be pasted from a spreadsheet.',
  gridNumbers:
    'Numbers keep their commas and points: check that they suit the language of the text.',
  gridFile: 'Or take the cells of a CSV file:',
  gridFileUnread:
    'This file is not a table with the same number of cells in each row. Save it as CSV, with the names of the columns in the first row.',
  gridAddRow: 'Add a row',
  gridAddColumn: 'Add a column',
  gridDeleteRow: 'Delete the last row',
  gridDeleteColumn: 'Delete the last column',
  notChosen: '– not chosen –',
  /** Names of what a report's elements ask for; what is not here shows the name in the text. */
  properties: {
    src: 'File',
    alt: 'Description',
    caption: 'Caption',
    credit: 'Credit',
    title: 'Title',
    tone: 'Tone',
    by: 'Who',
    cite: 'Where',
    source: 'Source',
    type: 'Kind',
    unit: 'Unit',
    rows: 'Numbers',
  } as Record<string, string>,
  choices: { note: 'Note', warning: 'Warning', bar: 'Bars', line: 'Lines' } as Record<
    string,
    string
  >,
  matchOf: (chosen: number, count: number) => `${chosen} of ${count}.`,
  noMatch: 'Nothing found.',
  splitMatch:
    'These words have other accents or quotation marks here, or a part of them is bold, italic or in another line: Enter selects them, and “Replace” leaves them as they are.',
  replaced: (count: number) => `Replaced: ${count}.`,
  // The phrases of CodeMirror's own panel, which it writes in lower case.
  editor: {
    next: 'Next',
    previous: 'Previous',
    Replace: 'Replace with',
    'match case': 'Match case',
    replace: 'Replace',
    'replace all': 'Replace all',
  } as Record<string, string>,
};

export type BodyEditorMessages = typeof bodyEditor;
