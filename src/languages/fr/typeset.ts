import { joinFigures } from '../wording/digit-groups.ts';

/**
 * Makes the spaces of French those at which no line ends. Nobody types them in a form, and without them a “?” or a “%” is alone
 * in the next line. No space is added: Québec writes “Où ?” without one. Before a colon and in figures they are as wide as others
 * (U+00A0), elsewhere narrow (U+202F). Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export const typeset = (text: string): string =>
  text.includes(' ')
    ? rules.reduce((done, [found, keep]) => done.replace(found, keep), joinFigures(text))
    : text;

const toWide = (found: string) => found.replace(/ +/g, '\u00a0');
const toNarrow = () => '\u202f';

const rules: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/ +(?=:(?![^\s»”’)]))/g, toWide],
  [/ +(?=[;!?]+(?![\p{L}\p{N}]))| +(?=[»›])|(?<=[«‹]) +/gu, toNarrow],
];
