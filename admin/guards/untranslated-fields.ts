import { countWords } from '../../src/languages/wording/count-words.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { getValueAt, type Values } from '../../src/model/fields/written-value.ts';

/** Paths of what a translation says in its own words. Names may stay as they are. */
const inOwnWords = [
  'headline',
  'subheadline',
  'summary',
  'body',
  ...['image', 'cover'].flatMap((name) => [`${name}.alt`, `${name}.caption`, `${name}.credit`]),
];

/** A credit that says more than a name: “Photo: Ana Ruiz”. */
const creditInWords = /:\s/;

/** What may also be the same in both, so that a name alone is no sign of an unfinished translation. */
const place = 'event.place';

/** A place that is described, not only named: “Town hall, south steps”. */
const described = /(?<!\p{L})\p{Ll}{4,}[^]*(?<!\p{L})\p{Ll}{4,}/u;

/** Letters of a script without capitals, where nothing shows which words are a name. */
const uncased = /\p{Lo}/u;

/** As many words may be the same in both: a name, a source, a date. */
const fewWords = 5;

/** Paths of tables: the copy of a report points to those of its original from another folder. */
const tables = /(["'])[^"']*\.csv\1/g;

/** Paths of the fields in which a translation still says what its original says, in the original's words. */
export function findUntranslated(values: Values, original: Values): string[] {
  const getText = (data: Values, path: string) => {
    const value = getValueAt(data, path);
    return typeof value === 'string' ? value.replace(tables, '').trim() : '';
  };
  const isSame = (path: string) => {
    const text = getText(values, path);
    if (path === 'body') return sharesParagraph(text, getText(original, path));
    if (path.endsWith('.credit') && !creditInWords.test(text)) return false;
    return text !== '' && text === getText(original, path);
  };
  const found = inOwnWords.filter(isSame);
  const [written, headline] = [place, 'headline'].map((path) => getText(values, path));
  const isForeign = uncased.test(written!) && headline !== '' && !uncased.test(headline!);
  const isPlace = isSame(place) && (found.length > 0 || isForeign || described.test(written!));
  return isPlace ? [...found, place] : found;
}

/** An entry that a text shows: of it, what readers see beside the text. */
interface ShownEntry {
  readonly name: EntryName;
  /** The field that has a value in each language. */
  readonly field: 'text' | 'role';
}

/**
 * The closing paragraph and the contacts that a release shows.
 * @param ownBoilerplate that of the site, which a release shows that names none
 */
export function listShown(values: Values, ownBoilerplate?: unknown): ShownEntry[] {
  const boilerplate = [values['boilerplate'], ownBoilerplate].find(isSlug);
  const named: unknown = values['mediaContacts'];
  const contacts = Array.isArray(named) ? named.filter(isSlug) : [];
  return [
    ...(boilerplate
      ? [
          {
            name: { collection: 'boilerplates', slug: boilerplate },
            field: 'text' as const,
          },
        ]
      : []),
    ...contacts.map((slug) => ({
      name: { collection: 'people', slug },
      field: 'role' as const,
    })),
  ];
}

const isSlug = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Whether an entry has a value in other languages, and none in this one. */
export function lacksLanguage(values: Values, field: string, language: string): boolean {
  const texts = (values[field] ?? {}) as Values;
  const isWritten = (text: unknown) => typeof text === 'string' && text.trim() !== '';
  return !isWritten(texts[language]) && Object.values(texts).some(isWritten);
}

/** Whether two bodies have a whole paragraph, row of a table or other line in common that is longer than a few words. */
function sharesParagraph(body: string, original: string): boolean {
  const paragraphs = new Set(original.split(/\n+/).map((line) => line.trim()));
  return body === original
    ? body !== ''
    : body.split(/\n+/).some((line) => {
        const words = countWords(line.replace(/\p{N}/gu, ''));
        return words > fewWords && paragraphs.has(line.trim());
      });
}
