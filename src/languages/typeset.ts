import { findLanguage } from './find-language.ts';

/** Whether the texts of a language differ for readers from what is typed. */
export const isTypeset = (language: string): boolean =>
  findLanguage(language)?.typeset !== undefined;

/** Plain text as readers see it: with the spaces of its language at which no line ends. */
export const typeset = (text: string, language: string): string =>
  findLanguage(language)?.typeset?.(text) ?? text;
