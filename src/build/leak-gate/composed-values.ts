import { toFormatLocale } from '../../languages/format-locale.ts';
import { interfaceLanguages } from '../../languages/find-language.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { toTelephoneAddress } from '../../outputs/handouts/telephone-address.ts';

/** What pages put between two values: “Ana Ruiz, Press officer”. A comma within a number is none. */
const separator = /\n|[()[\]{}“”«»"]|[,;:.!?](?=\s|$)|\s[–—|·/-](?=\s)/u;

/** “ and ” in each language, also before a word that changes it: “ y ” and “ e ”. */
const conjunctions = new RegExp(
  [
    ...new Set(
      interfaceLanguages.flatMap((language) =>
        (['conjunction', 'disjunction'] as const).flatMap((type) =>
          ['b', 'i', 'o'].map((last) =>
            new Intl.ListFormat(toFormatLocale(language), { type })
              .format(['a', last])
              .slice(1, -1),
          ),
        ),
      ),
    ),
  ].join('|'),
  'u',
);

/** Messages that pages complete with a value: “About {name}”. */
const messagesWithValues = interfaceLanguages.flatMap((language) =>
  Array.from(
    JSON.stringify(getMessages(language)).matchAll(/"([^"{}]*\{\w+\}[^"]*)"/g),
    ([, message]) => message!.replace(/[.:]$/, '').split(/\{\w+\}/),
  )
    .filter((literals) => /\p{L}/u.test(literals.join('')))
    .map((literals) => new RegExp(`^${literals.map(RegExp.escape).join('(.+)')}$`, 'iu')),
);

/** The values in a text that has the form of a message: “About Us” has “Us”. Any other text is one value. */
export function getMessageValues(text: string): readonly string[] {
  const match = messagesWithValues.map((message) => message.exec(text)).find(Boolean);
  return match ? match.slice(1) : [text];
}

/**
 * The parts of a text, of which pages could have composed it. Where all are public, it proves nothing that a page has it too:
 * it may have the name and the role of a public person.
 */
export const divideValue = (text: string): readonly string[] =>
  text
    .split(separator)
    .flatMap((part) => part.split(conjunctions))
    .flatMap((part) => getMessageValues(part.trim()))
    .map((part) => part.trim())
    .filter(Boolean);

/** A telephone number as links and address cards have it; nothing of any other text. */
export const toDialled = (text: string): string =>
  /^\+\d[\d\s()./-]*( ?(ext\.?|x) ?\d+)?$/.test(text) ? toTelephoneAddress(text) : '';
