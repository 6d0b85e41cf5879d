import { getMessages } from './get-messages.ts';

/** Says before a headline or a time that the event is called off, if it is. */
export function markCalledOff(
  words: string,
  event: { readonly calledOff?: boolean | undefined } | undefined,
  language: string,
): string {
  const { article, colon } = getMessages(language);
  return event?.calledOff ? article.calledOff + colon + words : words;
}
