/** The messages that the page contains for the script, in its language. */
export interface SearchMessages {
  readonly kinds: Readonly<Record<string, string>>;
  readonly searching: string;
  readonly found: { readonly one: string; readonly other: string };
  readonly none: string;
  readonly partial: string;
  readonly corrected: string;
  readonly instead: string;
  readonly suggestion: string;
  readonly failed: string;
}

/** Reads the messages from the page. */
export function getSearchMessages(): SearchMessages {
  return JSON.parse(document.getElementById('search-words')?.textContent ?? '{}') as SearchMessages;
}

/** “12 results”, by the plural rules and digits of the language. */
export function formatFound({ found }: SearchMessages, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? found.one : found.other;
  return form.replace('{count}', new Intl.NumberFormat(language).format(count));
}
