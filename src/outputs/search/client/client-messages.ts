import { formatCount } from '../../../languages/wording/format-count.ts';
import { getPluralForm } from '../../../languages/wording/plural-forms.ts';
import type { Messages } from '../../../languages/parts/site-messages.ts';

/** The messages that the page contains for the script, in its language. */
export type SearchMessages = {
  readonly kinds: Readonly<Record<string, string>>;
  /** Marks an entry whose event was called off, or that was corrected: by the name of the sign in the index. */
  readonly flags: Readonly<Record<'calledOff' | 'corrected', string>>;
  /** Language and territory (BCP 47) by which numbers are written. */
  readonly numbers: string;
} & Pick<
  Messages['search'],
  | ('searching' | 'found' | 'none' | 'noneFiltered' | 'partial')
  | ('corrected' | 'instead' | 'similar' | 'clear' | 'failed' | 'needs')
>;

/** Reads the messages from the page. */
export function getSearchMessages(): SearchMessages {
  return JSON.parse(document.getElementById('search-words')?.textContent ?? '{}') as SearchMessages;
}

/** “12 results”, by the plural rules and digits of the language. */
export const formatFound = ({ found, numbers }: SearchMessages, count: number): string =>
  getPluralForm(found, count, numbers).replace('{count}', formatCount(count, numbers));
