import { fromJS, Map as ImmutableMap } from 'immutable';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { setSourceReader } from '../../../admin/backends/published-source.ts';
import type { PreviewTarget } from '../../../admin/previews/values/previewed-type.ts';
import { loadAdminLanguage } from '../../../admin/settings/admin-language.ts';
import { loadAdminSettings } from '../../../admin/settings/loaded-settings.ts';
import type { CollectionName, SettingsName } from '../../../src/model/content-types/collections.ts';

/** An entry as a test passes it to the preview. */
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
    /** Changes the values of the open entry, as typing does. */
    changeEntry(data: Record<string, unknown>): void;
    /** Addresses of files that were chosen but not saved, by their paths in the entry. */
    chosenFiles: Record<string, string>;
  }
}

window.chosenFiles = {};

await Promise.all([loadAdminLanguage(), loadAdminSettings()]);
// Its modules take their messages from the loaded language.
const { Preview } = await import('../../../admin/previews/preview.ts');

// There is no backend of Decap here; the tests' server answers as the newsroom's store does.
const readSource = async (path: string) => {
  const body = JSON.stringify({ action: 'entriesByFiles', params: { files: [{ path }] } });
  const response = await fetch('/admin/api/store', { method: 'POST', body });
  const [entry] = (await response.json()) as { data: string }[];
  if (!entry) throw new Error(`There is no ${path}.`);
  return entry.data;
};
setSourceReader(readSource);

/** @param name of Decap's collection, `releases-en`, or of a settings file, `settings/site` */
function toTarget(name: string, language?: string): PreviewTarget {
  const [own = '', setting] = name.split('/');
  if (setting) return { setting: setting as SettingsName };
  const collection = own.split('-')[0] as CollectionName;
  return { collection, ...(language && { language }) };
}

let root: Root | undefined;

window.openEntry = ({ collection, language, slug, path, data }) => {
  root?.unmount();
  const pane = (root = createRoot(document.getElementById('pane')!));
  const target = toTarget(collection, language);
  window.changeEntry = (changed) =>
    pane.render(
      createElement(Preview, {
        target,
        props: {
          entry: ImmutableMap<string, unknown>({ slug, path, data: fromJS(changed) }),
          collection: ImmutableMap<string, unknown>({ name: collection }),
          getAsset: (src) => ({ path: src, url: window.chosenFiles[src] ?? '' }),
        },
      }),
    );
  window.changeEntry(data);
};
