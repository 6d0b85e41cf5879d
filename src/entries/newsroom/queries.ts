import type { Locale } from './locale.ts';
import { noteRead, toReadName, withoutNoting } from './reads.ts';
import { getOrInsert } from '../../remember.ts';

type Evaluate = (locale: Locale, ...which: string[]) => unknown;

const queries = new Map<string, Evaluate>();
const idsOf = new Map<string, (...which: string[]) => string>();

/** Locales whose queries another one of the same newsroom answers. */
const answering = new WeakMap<Locale, Locale>();

/** Lets a locale answer the queries of one that notes what is read: answers hold no entries, so they are the same. */
export const answerQueriesOf = (noted: Locale, plain: Locale): void =>
  void answering.set(noted, plain);

/** The locale that answers the queries of one: mostly itself. */
export const getAnswering = (locale: Locale): Locale => answering.get(locale) ?? locale;

/**
 * Defines something that views derive from many entries: which are on a topic, how many appeared in a year. A view
 * that asks is made again when the answer changes, and not whenever one of these entries does. Each question is
 * answered once for a locale.
 *
 * @param name no two queries have the same
 * @param compute returns plain data or a promise of it: ids of entries, not entries. It depends on nothing but its
 *   arguments, since another locale of the same newsroom may answer
 * @param getId the id of an entry, if the answer follows from what is public under that id in each language and from the
 *   languages alone; or that of a list (`toListId`), if it follows from the entries on that list. To compute it again then
 *   takes no longer than to remember it
 */
export function defineQuery<W extends string[], R>(
  name: string,
  compute: (locale: Locale, ...which: W) => R,
  { getId }: { readonly getId?: (...which: W) => string } = {},
): (locale: Locale, ...which: W) => R {
  const answers = new WeakMap<Locale, Map<string, R>>();
  const evaluate = (asked: Locale, ...which: W): R => {
    const locale = getAnswering(asked);
    if (getId) return withoutNoting(() => compute(locale, ...which));
    const key = which.join('\0');
    const ofLocale = getOrInsert(answers, locale, () => new Map<string, R>());
    return getOrInsert(ofLocale, key, () => withoutNoting(() => compute(locale, ...which)));
  };
  if (queries.has(name)) throw new Error(`There are two queries with the name ${name}.`);
  queries.set(name, evaluate as Evaluate);
  if (getId) idsOf.set(name, getId as (...which: string[]) => string);
  return (locale, ...which) => {
    const answer = evaluate(locale, ...which);
    const note = (value: unknown) =>
      noteRead(toReadName(answerKind, name, locale.language, ...which), () => value);
    if (!(answer instanceof Promise)) note(answer);
    else
      return answer.then((value: unknown) => {
        note(value);
        return value;
      }) as R;
    return answer;
  };
}

/** The kind of reads that are answers to queries. */
export const answerKind = 'answer';

/** The answer to a query, by what was noted; undefined when there is no such query or locale. */
export function answerQuery(
  locales: readonly Locale[],
  [name = '', language, ...others]: readonly string[],
) {
  const locale = locales.find((one) => one.language === language);
  return locale && queries.get(name)?.(locale, ...others);
}

/** Tells a list from an entry, by its name: `topics/policing`. */
export const toListId = (list: string) => `list ${list}`;

/** The id of the entry or list from which alone an answer follows, as `defineQuery` says, by the parts of its name. */
export const getAnsweredId = ([kind, query = '', , ...which]: readonly string[]) =>
  kind === answerKind ? idsOf.get(query)?.(...which) : undefined;
