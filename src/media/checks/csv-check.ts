import { toExcerpt } from '../../languages/wording/excerpt.ts';
import { message } from '../../languages/message.ts';
import { invisible } from '../../languages/wording/printable.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/**
 * Finds what could harm people who open a CSV file: a cell that a spreadsheet would run as a formula,
 * which can send the rest of the table to another site or start a program (OWASP, “CSV injection”), and
 * invisible signs. Reports the first of each.
 */
export function checkTable(bytes: Uint8Array): Problem[] {
  const csv = new TextDecoder().decode(bytes);
  const formula = getCells(csv).find(({ content }) => isFormula(content));
  const sign = invisible.exec(csv);
  return [
    ...(formula ? [toFormula(getLine(csv, formula.at), formula.content)] : []),
    ...(sign ? [toInvisible(getLine(csv, sign.index), sign[0])] : []),
  ];
}

/** Characters that spreadsheets skip at the start of a cell. */
const blanks = ' "\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\u3000\ufeff';

/** Any separator of cells, not only the file's own: spreadsheets in each language use another. */
const separators = ',;\t\r\n';

/** Signs that may begin a formula; East Asian spreadsheets accept the full-width forms too. */
const signs = new RegExp(`(?<![^${separators}${blanks}])[=+\\-@\uff1d\uff0b\uff0d\uff20]`, 'g');

/** Cells that begin with a sign. Goes from sign to sign, so it takes linear time. */
function* getCells(csv: string): Generator<{ readonly at: number; readonly content: string }> {
  const cell = /[^,;\t\r\n]*/y;
  for (const { index } of csv.matchAll(signs)) {
    let before = index - 1;
    while (before >= 0 && blanks.includes(csv.charAt(before))) before -= 1;
    if (before >= 0 && !separators.includes(csv.charAt(before))) continue;
    cell.lastIndex = index;
    yield { at: index, content: cell.exec(csv)?.[0] ?? '' };
  }
}

/**
 * A cell that begins with a sign is a number (−3.5 %, +12), a name (@harborwatch) or a dash, unless it
 * calls a function, which has a name before a parenthesis, or refers to another file or program, which
 * requires one of the other signs.
 */
function isFormula(cell: string): boolean {
  return /^[=\uff1d]|\p{L}[\p{N}_.]*\s*[(\uff08]|[=|![{\\]/u.test(cell);
}

const getLine = (csv: string, index: number) => csv.slice(0, index).split(/\r\n|\r|\n/).length;

function toFormula(line: number, cell: string): Problem {
  const start = toExcerpt(cell.replaceAll(/["\p{C}]/gu, '').trim(), 40);
  return {
    code: 'table-formula',
    cause: message(
      'Line {line} of the table has a cell that spreadsheets run as a formula: “{start}”.',
      { line, start },
    ),
    remedy: message(
      "Write the value in its place. If the cell is text, begin it with a word or an apostrophe (').",
    ),
  };
}

function toInvisible(line: number, sign: string): Problem {
  const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'table-unseen-sign',
    cause: message('Line {line} of the table has a sign that nobody sees (U+{code}).', {
      line,
      code,
    }),
    remedy: message('Remove the sign, or export the table again as CSV in UTF-8.'),
  };
}
