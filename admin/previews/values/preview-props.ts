import type { Map as ImmutableMap } from 'immutable';
import type { GetCollection } from './shared-entries.ts';

/** What Decap gives to a preview, as far as ours uses it. */
export interface PreviewProps {
  readonly entry: ImmutableMap<string, unknown>;
  readonly collection: ImmutableMap<string, unknown>;
  readonly config?: { readonly backend?: { readonly name?: string } };
  /** Decap's state; `medias` changes whenever a file has been loaded. */
  readonly state?: { readonly medias?: unknown };
  getCollection: GetCollection;
  getAsset(src: string): { readonly path: string; readonly url: string };
}

/** An entry as it stands in the editor. */
export interface EditedEntry {
  /** File name below the collection's folder, without ending; empty for a new entry. */
  readonly key: string;
  /** Path in the repository: `content/reports/en/2011/x.mdx`. */
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Takes the entry out of Decap's state. */
export function getEditedEntry({ entry }: PreviewProps): EditedEntry {
  const data = entry.get('data') as ImmutableMap<string, unknown>;
  const { body, ...fields } = data.toJS() as Record<string, unknown>;
  return {
    key: toText(entry.get('slug')),
    path: toText(entry.get('path')),
    fields,
    body: toText(body),
  };
}

const toText = (value: unknown) => (typeof value === 'string' ? value : '');
