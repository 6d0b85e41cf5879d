import type { PersonCard } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { wrapText } from '../../markdown/index.ts';

/** Headlines and headings in capitals, since plain text has no other emphasis. */
export function toCapitals(text: string, language: string): string {
  return text.toLocaleUpperCase(language);
}

export function formatSection(title: string, body: string, language: string): string {
  return `${wrapText(toCapitals(title, language), language)}\n${body}`;
}

/** Each person with role, telephone and e-mail on lines of their own. */
export function formatContacts(
  people: readonly (Pick<PersonCard, 'name' | 'role'> & {
    readonly telephone?: string | undefined;
    readonly email?: string | undefined;
  })[],
  language: string,
): string {
  const { comma } = getMessages(language);
  return people
    .map(({ name, role, telephone, email }) =>
      [
        wrapText([name, role].filter(Boolean).join(comma), language),
        wrapText(telephone ?? '', language),
        email,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

/** Names and values, without those that have no value. */
export function formatPairs(
  pairs: readonly (readonly [string, string | undefined])[],
  language: string,
): string {
  const { colon } = getMessages(language);
  return pairs
    .filter(([, value]) => value)
    .map(([name, value]) => wrapText(name + colon + value, language))
    .join('\n');
}
