import { collections } from '../model/content-types.ts';
import type { Field, Fields } from '../model/field.ts';
import { toHeldConsent } from '../publishing/consent.ts';
import { lifecycle, type Lifecycle } from '../publishing/lifecycle.ts';
import type { NewsroomSource, SourceEntry } from '../source/newsroom-source.ts';

/** A text of the content folder, and whether it may be on the site. */
export interface HeldText {
  /** Path below the content folder. */
  readonly file: string;
  /** `notes`, `consent.reference`, `body` … */
  readonly field: string;
  readonly text: string;
  /** Internal texts are never public, whatever becomes of their entry. */
  readonly state: 'public' | 'hidden' | 'internal';
}

/** All texts of a newsroom, each with what may become of it at a moment. */
export function getHeldTexts({ entries, settings }: NewsroomSource, now: number): HeldText[] {
  const versions = Map.groupBy(entries, toPairKey);
  const held = entries.flatMap((entry) => {
    const life = getLifecycle(entry, versions.get(toPairKey(entry)) ?? [], now);
    const { fields } = collections[entry.location.collection];
    const texts = getTexts(fields, entry.values as Record<string, unknown>, '', false);
    return [
      ...texts,
      { field: 'body', text: entry.source.body, internal: false },
      { field: 'slug', text: entry.location.name ?? '', internal: false },
    ].map(({ internal, ...text }): HeldText => {
      const shown = life === 'public' || (life === 'withdrawn' && NOTICE.test(text.field));
      const state = internal ? 'internal' : shown ? 'public' : 'hidden';
      return { file: entry.source.path, ...text, state };
    });
  });
  const set = Object.values(settings).map(({ source, values }): HeldText => {
    const text = JSON.stringify(values);
    return { file: source.path, field: '', text, state: 'public' };
  });
  return [...held, ...set];
}

/** A notice stands at the address of a withdrawn text and says why; the address tells its name. */
const NOTICE = /^(slug|aliases\.|withdrawn\.)/;

const toPairKey = ({ location }: SourceEntry) => `${location.collection}/${location.key}`;

function getLifecycle(
  entry: SourceEntry,
  versions: readonly SourceEntry[],
  now: number,
): Lifecycle {
  const consents = versions.flatMap(({ values }) => ('consent' in values && values.consent) || []);
  const values = entry.values as Parameters<typeof lifecycle>[0];
  return lifecycle({ ...values, consent: toHeldConsent(consents) }, now);
}

interface FieldText {
  readonly field: string;
  readonly text: string;
  readonly internal: boolean;
}

/** The strings below some fields, with the path of each. */
function getTexts(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  path: string,
  internal: boolean,
): FieldText[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    getFieldTexts(field, values[name], path + name, internal || field.internal),
  );
}

function getFieldTexts(
  { structure }: Field,
  value: unknown,
  field: string,
  internal: boolean,
): FieldText[] {
  if (typeof value === 'string') return [{ field, text: value, internal }];
  if (typeof value !== 'object' || value === null) return [];
  if (structure.kind === 'group')
    return getTexts(structure.fields, value as Record<string, unknown>, `${field}.`, internal);
  const item =
    structure.kind === 'list' || structure.kind === 'localized' ? structure.item : undefined;
  return Object.entries(value).flatMap(([key, one]) =>
    item
      ? getFieldTexts(item, one, `${field}.${key}`, internal || item.internal)
      : typeof one === 'string'
        ? [{ field: `${field}.${key}`, text: one, internal }]
        : [],
  );
}
