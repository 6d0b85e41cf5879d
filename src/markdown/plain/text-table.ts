import { countColumns, wrapText } from './wrap.ts';

/** Narrowest column that is wrapped; in narrower ones most words would be on lines of their own. */
const minWidth = 8;
const gap = '  ';

/**
 * Formats a table in columns for a monospaced font. If it is too wide, its widest columns are wrapped;
 * if even that does not fit, each row becomes a list of names and values.
 *
 * @param rows the header row first
 */
export function formatTextTable(
  rows: readonly (readonly string[])[],
  language: string,
  width: number,
): string {
  const [heads = [], ...body] = rows;
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => countColumns(row[column] ?? ''))),
  );
  const room = width - gap.length * (widths.length - 1);
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const widest = Math.max(...widths);
    if (widest <= minWidth) return toList(heads, body, language, width);
    widths[widths.indexOf(widest)] = widest - 1;
  }
  const rule = widths.map((one) => '-'.repeat(one)).join(gap);
  const isFigures = heads.map(
    (_, column) => body.length > 0 && body.every((row) => /^[\d.,%\s–-]*$/.test(row[column] ?? '')),
  );
  const lines = rows.map((row) => toLines(row, language, widths, isFigures));
  const isTall = lines.some((line) => line.includes('\n'));
  return [lines[0], rule, lines.slice(1).join(isTall ? '\n\n' : '\n')].join('\n');
}

/** Formats one row, on as many lines as its tallest cell. */
function toLines(
  row: readonly string[],
  language: string,
  widths: readonly number[],
  isFigures: readonly boolean[],
) {
  const cells = widths.map((one, column) => wrapText(row[column] ?? '', language, one).split('\n'));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, column) => {
        const text = cell[line] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - countColumns(text)));
        return isFigures[column] ? space + text : text + space;
      })
      .join(gap)
      .trimEnd(),
  ).join('\n');
}

function toList(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  language: string,
  width: number,
) {
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          wrapText(heads[column] ? `${heads[column]}: ${cell}` : cell, language, width),
        )
        .join('\n'),
    )
    .join('\n\n');
}
