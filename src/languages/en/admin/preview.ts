/** Messages of the preview's own controls and notices. */
export const preview = {
  light: 'Light',
  dark: 'Dark',
  phone: 'Phone',
  desk: 'Computer',
  colors: 'Colors',
  width: 'Width',
  page: 'Preview of the page',
  noDate: 'no date yet',
  noTime: 'no time yet',
  notADate: '“{value}” is not a date',
  notShown: 'Not shown, since it can’t be read: {fields}.',
  brokenBody: 'The text can’t be read {place}: {problem}',
  brokenTable: 'The table “{name}” can’t be read in row {line}: {problem}',
  bodyBefore: 'The page shows it as it was before.',
  noTable: 'The table “{name}” can’t be read. Is it beside the report?',
  failed: 'The preview can’t show this yet: {message}',
  noSnapshot: 'The preview appears here as soon as the site is built.',
  embargoed: 'Readers see nothing of this before {moment}.',
  handouts:
    'This file is made when the text is published. “Plain text” is there already, to be mailed under embargo.',
};

export type PreviewMessages = typeof preview;
