import { areSame } from '../../model/derivation.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import { lifecycle, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import { getNextMoment } from '../../publishing/visibility/next-moment.ts';
import { isSharedName } from '../../publishing/visibility/public-shared.ts';
import type { NewsroomSource, SourceEntry } from '../../source/newsroom-source.ts';
import type { Values } from '../../model/fields/written-value.ts';

/** The content of a site and the moment for which it was made, in milliseconds since 1970-01-01T00:00Z. */
export interface SiteBasis {
  readonly source: NewsroomSource;
  readonly moment: number;
}

/**
 * Whether all that a site shows may still be shown, as after most edits, so that there is nothing to take down. It looks only
 * at what has changed; where that does not suffice, the answer is no.
 * @param before what the site was made from
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function isLasting(before: SiteBasis, { entries, ...after }: NewsroomSource, now: number) {
  const { source, moment } = before;
  if (after.problems.length > 0 || !areSame(toSettings(source), toSettings(after))) return false;
  const values = source.entries.map((entry) => entry.values as Publishable);
  if (now < moment || (getNextMoment(values, moment) ?? Infinity) <= now) return false;
  // A consent also applies to translations, and the site may show more of a person than is agreed to now.
  if (!areSame(source.entries.filter(isTestimony), entries.filter(isTestimony))) return false;
  const [ones, others] = [new Set(source.entries), new Set(entries)];
  const changed = new Map([...others.difference(ones)].map((entry) => [entry.source.path, entry]));
  const getEffectiveValues = defineEffectiveValues(entries);
  return [...ones.difference(others)].every((entry) => {
    const current = changed.get(entry.source.path);
    if (!current) return false;
    const isShared = isSharedName(current.location.collection);
    const state = lifecycle(getEffectiveValues(current) as Publishable, now);
    return toShownFacts(current) === toShownFacts(entry) && (isShared || state === 'public');
  });
}

const toSettings = ({ settings }: Pick<NewsroomSource, 'settings'>) =>
  Object.values(settings).map(({ source: { path, digest } }) => `${path} ${digest}`);

const isTestimony = ({ location }: SourceEntry) => location.collection === 'testimonies';

/** The slug of an entry, or of a person or topic in each language, its former addresses, and how to reach a person. */
const toShownFacts = ({ values }: SourceEntry) =>
  JSON.stringify(
    ['slug', 'aliases', 'name', 'email', 'telephone', 'photo'].map(
      (name) => (values as Values)[name] ?? '',
    ),
  );
