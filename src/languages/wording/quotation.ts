/** The quotation marks of a language, and those within others: “He said ‘no’”. */
interface QuotationMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

/** Returns a function that quotes a text. Quotation marks in it, of any language, become the inner ones. */
export function defineQuote({ outer, inner }: QuotationMarks): (text: string) => string {
  const [open, close] = outer;
  return (text) => {
    const within = text.replace(/“|«\s?/g, inner[0]).replace(/”|\s?»/g, inner[1]);
    return `${open}${within}${close}`;
  };
}
