/** A number in groups of three, as spreadsheets show it: “1,200”, “1 200.5”. */
const grouped = /^-?\d{1,3}([, \u00a0\u202f]\d{3})+(\.\d+)?$/;

/** A number without the marks between its groups; other text as it is. */
export const toPlainNumber = (text: string): string =>
  grouped.test(text) ? text.replaceAll(/[, \u00a0\u202f]/g, '') : text;
