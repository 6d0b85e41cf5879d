import type { Map as ImmutableMap } from 'immutable';
import { collections } from '../../../src/model/content-types/collections.ts';
import { parseListName } from '../../../src/model/entry-name.ts';
import { toDated } from '../../entries/dated-values.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

/** The props that Decap gives a preview, as far as ours uses them. */
export interface PreviewProps {
  readonly entry: ImmutableMap<string, unknown>;
  readonly collection: ImmutableMap<string, unknown>;
  /** What is published of the entry, once it is read; nothing of a new one. */
  readonly published?: Values | undefined;
  /** Decap's state; `medias` changes when a file has been loaded. */
  readonly state?: { readonly medias?: unknown };
  getAsset(src: string): { readonly path: string; readonly url: string };
}

/** An entry as it is in the editor. */
export interface EditedEntry {
  /** File name below the collection's folder, without ending; empty for a new entry. */
  readonly key: string;
  /** Path in the repository: `content/reports/en/2011/x.mdx`. */
  readonly path: string;
  readonly fields: Values;
  readonly body: string;
}

/** Reads the entry from Decap's props, with the date that its publication would give it now. */
export function getEditedEntry({ entry, collection, published }: PreviewProps): EditedEntry {
  const data = entry.get('data') as ImmutableMap<string, unknown>;
  const slug = toStringOrEmpty(entry.get('slug'));
  const list = parseListName(String(collection.get('name')));
  const values: Values = data.toJS();
  const { body, ...fields } = list
    ? toDated(collections[list.collection], values, published)
    : values;
  return {
    key: slug,
    path: toStringOrEmpty(entry.get('path')),
    fields,
    body: toStringOrEmpty(body),
  };
}

const toStringOrEmpty = (value: unknown) => (typeof value === 'string' ? value : '');
