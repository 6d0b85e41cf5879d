import { fromJS, Map as ImmutableMap } from 'immutable';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { setSourceReader } from '../../../admin/backends/published-source.ts';
import { definePreview } from '../../../admin/previews/index.ts';
import type { GetCollection } from '../../../admin/previews/values/shared-entries.ts';
import { parseEntryData } from '../../../src/editing/edit-source.ts';
import { collections, type CollectionName } from '../../../src/model/content-types/collections.ts';

/** What a test gives of an entry. */
export interface GivenEntry {
  readonly collection: string;
  readonly language?: string;
  readonly slug: string;
  readonly path: string;
  readonly data: Record<string, unknown>;
}

declare global {
  interface Window {
    /** Opens the preview of an entry, as Decap does with its editor. */
    openEntry(entry: GivenEntry): void;
    /** Changes what the open entry holds, as typing does. */
    changeEntry(data: Record<string, unknown>): void;
    /** Addresses of files that were chosen and not saved yet, by the names that the entry has for them. */
    chosenFiles: Record<string, string>;
  }
}

window.chosenFiles = {};

// No backend of Decap's is here; the server of the tests answers as the newsroom's store does.
const readText = async (path: string) => {
  const body = JSON.stringify({ action: 'getEntry', params: { path } });
  const response = await fetch('/admin/api/store', { method: 'POST', body });
  return ((await response.json()) as { data: string }).data;
};
setSourceReader(readText);

/** Another entry, by Decap's name of its collection: `topics`, `releases-en`. */
const getCollection: GetCollection = async (name, key) => {
  const [collection, ...language] = name.split('-') as [CollectionName, ...string[]];
  const { extension } = collections[collection];
  const place = [collection, ...language, key].join('/');
  const data = parseEntryData(await readText(`content/${place}.${extension}`), extension);
  return ImmutableMap<string, unknown>({ data: fromJS(data) });
};

let root: Root | undefined;

window.openEntry = ({ collection, language, slug, path, data }) => {
  root?.unmount();
  const pane = (root = createRoot(document.getElementById('pane')!));
  const Preview = definePreview(collection, language);
  window.changeEntry = (changed) =>
    pane.render(
      createElement(Preview, {
        entry: ImmutableMap<string, unknown>({ slug, path, data: fromJS(changed) }),
        collection: ImmutableMap<string, unknown>({ name: collection }),
        config: { backend: { name: 'newsroom' } },
        getAsset: (src) => ({ path: src, url: window.chosenFiles[src] ?? '' }),
        getCollection,
      }),
    );
  window.changeEntry(data);
};
