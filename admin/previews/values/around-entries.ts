import { readClock } from '../../../src/clock.ts';
import { fromSnapshotEntry } from '../../../src/entries/data-views/snapshot/snapshot.ts';
import {
  toWithdrawnEntry,
  type AnyPublicEntry,
  type WithdrawnEntry,
} from '../../../src/entries/newsroom/public-newsroom.ts';
import { collections, type PublicationName } from '../../../src/model/content-types/collections.ts';
import { toEntryId } from '../../../src/model/location.ts';
import { defineEffectiveValues } from '../../../src/publishing/visibility/effective-consent.ts';
import { withShownChanges } from '../../../src/publishing/corrections.ts';
import { toPublishable } from '../../../src/publishing/visibility/entry-state.ts';
import { lifecycle } from '../../../src/publishing/visibility/lifecycle.ts';
import { defineCache } from './cached.ts';
import type { ReadFields } from './published-fields.ts';
import { readValues } from './shown-values.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

/** The public entries that the page of another one shows or links to. */
export interface AroundEntries {
  readonly publications: readonly AnyPublicEntry[];
  readonly withdrawn: readonly WithdrawnEntry[];
}

/** An entry in the editor, which is not read from the store. */
interface EditedPublication {
  readonly collection: PublicationName;
  readonly key: string;
  readonly language: string;
  readonly values: Values;
}

type ReadEntry = ReturnType<typeof toReadEntry>;

/**
 * Reads from the store what an entry refers to, and its translations. Each entry is read once, and
 * one that cannot be read is left out until it can.
 * @param languages codes of the newsroom's languages
 * @returns the same object as long as the entry refers to the same ones
 */
export function defineAroundEntries(
  languages: readonly string[],
  readFields: ReadFields,
): (edited: EditedPublication) => Promise<AroundEntries> {
  const read = defineCache((name) => {
    const [language = '', ...id] = name.split(' ');
    return readEntry(id.join(' '), language, readFields);
  });
  let last: { readonly ids: string; readonly around: AroundEntries } | undefined;
  return async ({ collection, key, language, values }) => {
    const own = key === '' ? [] : [toEntryId({ collection, key })];
    const ids = [...own, ...getReferences(values)];
    if (last?.ids === ids.join()) return last.around;
    const names = [...new Set(ids)].flatMap((id) => languages.map((code) => `${code} ${id}`));
    const results = await Promise.allSettled(names.map(read));
    const entries = results.flatMap((result) =>
      result.status === 'fulfilled' && result.value ? [result.value] : [],
    );
    const isEdited = ({ location }: ReadEntry) =>
      toEntryId(location) === own[0] && location.language === language;
    const around = toPublic(entries, isEdited);
    const isWhole = results.every(({ status }) => status === 'fulfilled');
    last = isWhole ? { ids: ids.join(), around } : undefined;
    return around;
  };
}

function getReferences({ related, report, withdrawn }: Values): string[] {
  const { instead } = (withdrawn ?? {}) as { readonly instead?: unknown };
  return [
    ...(typeof instead === 'string' && instead !== '' ? [instead] : []),
    ...(Array.isArray(related) ? related.map(String) : []),
    ...(typeof report === 'string' && report !== '' ? [`reports/${report}`] : []),
  ];
}

async function readEntry(
  id: string,
  language: string,
  readFields: ReadFields,
): Promise<ReadEntry | undefined> {
  const [collection, ...rest] = id.split('/') as [PublicationName, ...string[]];
  const key = rest.join('/');
  const fields = await readFields({ collection, language, key });
  return fields && toReadEntry(collection, key, language, fields);
}

function toReadEntry(collection: PublicationName, key: string, language: string, fields: Values) {
  const { values } = readValues(collections[collection].fields, fields);
  return {
    location: { collection, key, language, name: key.slice(key.lastIndexOf('/') + 1) },
    publishable: toPublishable(fields),
    values,
  };
}

/** What the public may see of some entries, except the one in the editor. */
function toPublic(
  entries: readonly ReadEntry[],
  isEdited: (entry: ReadEntry) => boolean,
): AroundEntries {
  const now = readClock();
  const getEffectiveValues = defineEffectiveValues(
    entries.map(({ location, publishable }) => ({ location, values: publishable })),
  );
  const getState = ({ location, publishable }: ReadEntry) =>
    lifecycle(getEffectiveValues({ location, values: publishable }), now);
  const others = entries.filter((entry) => !isEdited(entry));
  return {
    publications: others
      .filter((entry) => getState(entry) === 'public')
      .map(({ location, values }) => {
        const slug = (values.slug as string | undefined) ?? location.name;
        const shown = withShownChanges(values as never, now) as typeof values;
        return fromSnapshotEntry({ ...location, slug, values: shown });
      }),
    withdrawn: others
      .filter((entry) => getState(entry) === 'withdrawn')
      .map(({ location, values }) => toWithdrawnEntry({ location, values } as never)),
  };
}
