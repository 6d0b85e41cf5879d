import { getPluralForm, type PluralForms } from '../../languages/plural-forms.ts';

/** The messages that the page contains for the script, in its language. */
export interface SearchMessages {
  readonly kinds: Readonly<Record<string, string>>;
  readonly searching: string;
  readonly found: PluralForms;
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
export const formatFound = ({ found }: SearchMessages, count: number, language: string): string =>
  getPluralForm(found, count, language).replace(
    '{count}',
    new Intl.NumberFormat(language).format(count),
  );
