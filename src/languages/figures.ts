import { getDirection, hasRightToLeft } from './direction.ts';

const [digit, gap] = ['[\\d٠-٩۰-۹]', '[ \\u00a0\\u202f./-]'];
/** One separator between two groups of digits: two numbers with more between them are not one. */
const join = `(?:${gap}\\(?|\\)${gap}?|\\()`;
/** Between three groups or more, a dash with spaces around it is no range. */
const wideJoin = `(?:${join}| - )`;
const year = `(?:[1١۱][9٩۹]|[2٢۲][0٠۰])${digit}{2}`;

/**
 * Figures that text from right to left would show in another order: telephone numbers and dates, whose
 * groups change places, and signed numbers, whose sign goes behind them unless a mark (U+200E) precedes it.
 * Two groups are one only where they are as long as those of telephone numbers: “2010 - 2011” is two numbers. An address comes
 * first, because its digits are part of it.
 */
const figures = new RegExp(
  `:\\/\\/\\S+|(${[
    `\\+${digit}+(?:${wideJoin}${digit}+)+|\\+${digit}{7,}`,
    `(?<!${digit}[.,]?|\\/)(?:${[
      `(?:${digit}${gap})?\\(?${digit}{2,8}(?:${wideJoin}${digit}{2,8}){2,}`,
      `\\(?${digit}{3}${join}${digit}{4,8}|\\(?${digit}{2}${join}${digit}{5,8}`,
      `(?!${year})${digit}{4}[ \\u00a0]${digit}{4}`,
    ].join('|')})(?![.,]?${digit})`,
    `[*#]${digit}(?:${digit}|\\*){0,20}#`,
    `(?<![\\p{L}\\p{N}\\u200e])[-−+]${digit}+(?:[.,٫٬]${digit}+)*[%٪]?`,
  ].join('|')})`,
  'gu',
);

/**
 * Marks figures in plain text for people to be read from left to right (U+2066 … U+2069): in a language that is read from
 * right to left, and in lines with words of one. Programs want the text without marks.
 */
export const isolateFigures = (text: string, language: string): string =>
  getDirection(language) === 'rtl'
    ? markFigures(text, '\u2066', '\u2069')
    : hasRightToLeft(text)
      ? text.replace(/.+/g, (line) => (hasRightToLeft(line) ? isolateFigures(line, 'ar') : line))
      : text;

const markFigures = (text: string, start: string, end: string) =>
  text.replace(figures, (match, figure?: string) => (figure ? start + figure + end : match));

const [opening, closing] = ['<bdi dir="ltr">', '</bdi>'];

/** A tag, with the name and the attributes of the element, or the text between two of them. */
const tokens = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|[^<]+/gi;

/** Elements in which text is no text for readers, is isolated already, or cannot have an element in it. */
const opaque = new Set('code option pre script style svg template textarea title'.split(' '));
const isVoid = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What of a text is isolated: everything; where it has letters from right to left; or nothing. */
type Scope = 'all' | 'foreign' | 'none';

/**
 * Does the same in finished HTML: figures become elements. Whatever comes from right to left is known from `dir` and from
 * the letters, so no place that shows a text has to think of it.
 * @param direction of what the HTML is in
 */
export function isolateHtml(html: string, direction: 'ltr' | 'rtl' = 'ltr'): string {
  if (direction === 'ltr' && !hasRightToLeft(html)) return html;
  const open: { readonly name: string; readonly scope: Scope }[] = [
    { name: '', scope: direction === 'rtl' ? 'all' : 'foreign' },
  ];
  return html.replace(
    tokens,
    (token, slash: string | undefined, tag?: string, attributes?: string) => {
      const { scope } = open.at(-1)!;
      if (tag === undefined) {
        const isShown = scope === 'all' || (scope === 'foreign' && hasRightToLeft(token));
        return isShown ? markFigures(token, opening, closing) : token;
      }
      const name = tag.toLowerCase();
      if (slash) {
        if (open.some((one) => one.name === name)) while (open.pop()!.name !== name);
      } else if (!isVoid.has(name) && !attributes!.endsWith('/'))
        open.push({ name, scope: opaque.has(name) ? 'none' : toScope(scope, attributes!) });
      return token;
    },
  );
}

function toScope(around: Scope, attributes: string): Scope {
  const [, dir] = /\sdir="?(ltr|rtl|auto)/.exec(attributes) ?? [];
  if (!dir || around === 'none') return around;
  return dir === 'ltr' ? 'foreign' : 'all';
}

/** Without these marks, also where HTML is in JSON or XML: what readers see as one phrase is one then. */
export const dropIsolation = (text: string): string =>
  text.replace(/(?:<|&lt;)\/?bdi\b.{0,25}?(?:>|&gt;)|[\u2066\u2069]/g, '');

/** What was typed, of a text as readers see it: without marks around figures, and with ordinary spaces for those of French. */
export const toTyped = (text: string): string =>
  dropIsolation(text).replace(/[\u00a0\u202f]/g, ' ');
