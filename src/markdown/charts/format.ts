/** Makes the function that writes the numbers of one chart: "1,204", "12.5 %" in the language's way. */
export function defineNumberFormat(language: string, unit?: string): (value: number) => string {
  const options = { maximumFractionDigits: 2 } as const;
  if (unit === '%') {
    const percent = new Intl.NumberFormat(language, { ...options, style: 'percent' });
    return (value) => percent.format(value / 100);
  }
  const plain = new Intl.NumberFormat(language, options);
  return (value) => plain.format(value);
}

/** Breaks a label into lines of at most so many characters, between words. */
export function toLines(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
