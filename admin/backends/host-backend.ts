import { isNamed } from '../../src/editing/media-names.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { toCleanAsset } from './clean-asset.ts';
import type { DecapBackend } from './decap-backend.ts';
import { setSourceReader } from './published-source.ts';

/** A backend of Decap's. */
export type BackendClass = new (...args: unknown[]) => DecapBackend;

/**
 * Extends one of Decap's own backends by those tasks of the newsroom server that a browser can do: it keeps
 * unchanged bytes, removes camera data from pictures, and reads tables for the preview.
 */
export function toHostBackend(Backend: BackendClass): BackendClass {
  return class extends Backend {
    constructor(...args: unknown[]) {
      super(...args);
      setSourceReader(async (path) => (await this.getEntry(path)).data);
    }

    override async persistEntry(
      entry: Parameters<DecapBackend['persistEntry']>[0],
      options: Parameters<DecapBackend['persistEntry']>[1],
    ): Promise<unknown> {
      // The line before the source, with the mark for a missing final line break, must not reach the host.
      const dataFiles = entry.dataFiles.map((file) => ({
        ...file,
        raw: unwrapSource(file.raw).source,
      }));
      // What a text does not show may be a file that was refused and replaced.
      const shown = entry.assets.filter(({ path }) =>
        dataFiles.some(({ raw }) => isNamed(raw, path)),
      );
      const assets = await Promise.all(shown.map(toCleanAsset));
      return super.persistEntry({ ...entry, dataFiles, assets }, options);
    }

    override async persistMedia(
      asset: Parameters<DecapBackend['persistMedia']>[0],
      options: Parameters<DecapBackend['persistMedia']>[1],
    ): Promise<unknown> {
      return super.persistMedia(await toCleanAsset(asset), options);
    }
  };
}
