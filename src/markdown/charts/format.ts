/** Makes a function that formats the numbers of a chart for a language: "1,204", "12.5%". */
export function defineNumberFormat(language: string, unit?: string): (value: number) => string {
  // Spanish writes numbers of four digits without a separator, which is hard to read beside those that have one.
  // As many digits as the data has and a computer keeps; a tick of an axis is a sum, with an error in the last of them.
  const options = { maximumSignificantDigits: 15, useGrouping: 'always' } as const;
  if (unit === '%') {
    const percent = new Intl.NumberFormat(language, { ...options, style: 'percent' });
    return (value) => percent.format(value / 100);
  }
  const plain = new Intl.NumberFormat(language, options);
  return (value) => plain.format(value);
}

/** Breaks a label between words, and a longer word within, into lines of at most so many characters. */
export function toLines(label: string, characters: number): string[] {
  const lines: string[] = [];
  const part = new RegExp(`.{1,${characters}}`, 'gu');
  for (const word of label.split(/\s+/).flatMap((word) => word.match(part) ?? word)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A value with the name of its series, which may be a number too: “2010 · 40”. */
export const toNamedValue = (name: string | undefined, value: string): string =>
  `${name} · ${value}`;
