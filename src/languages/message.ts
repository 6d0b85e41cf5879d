import type { MessageText } from './parts/catalogue.ts';

/** The names of the placeholders in a text; braces around anything but a name are no placeholder. */
type PlaceholderIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | '[' | '{'}${string}` ? never : Name) | PlaceholderIn<Rest>
  : never;

/** The text of a message without placeholders, such as the label of a field. */
export type PlainText = {
  [T in MessageText]: PlaceholderIn<T> extends never ? T : never;
}[MessageText];

/** A message for staff, to be completed in their language. Plain data, so that it can be sent and stored. */
export interface LocalizedMessage {
  readonly text: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** What a placeholder is replaced with: a string or number as it is, or something that each language names. */
export type MessageValue =
  | string
  | number
  | LocalizedMessage
  /** Something in a file that the forms call by its label. English, which commands print too, uses the key. */
  | { readonly key: string; readonly label: PlainText | LanguageName }
  | LanguageName
  /** Several values; English, which commands print too, only puts commas between them. */
  | { readonly list: readonly MessageValue[]; readonly type: Intl.ListFormatType };

/** The code of a language. English, which commands print too, shows it as it is. */
interface LanguageName {
  readonly language: string;
}

/** A message, with a value for each placeholder of its text. It compiles only if every language translates it. */
export function message<T extends MessageText>(
  text: T,
  ...[values]: PlaceholderIn<T> extends never
    ? []
    : [values: Readonly<Record<PlaceholderIn<T>, MessageValue>>]
): LocalizedMessage {
  return values ? { text, values } : { text };
}
