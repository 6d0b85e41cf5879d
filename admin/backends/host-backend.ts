import { toCleanAsset } from './clean-asset.ts';
import type { DecapBackend } from './decap-backend.ts';
import { keepBytes } from './keep-bytes.ts';
import { setTextReader } from './text-reader.ts';

type BackendClass = new (...args: unknown[]) => DecapBackend;

/**
 * One of Decap's own backends with what the newsroom server does otherwise and a browser can: bytes are
 * kept, pictures come without camera data, and the preview reads tables.
 */
export function toHostBackend(Backend: BackendClass): BackendClass {
  return class extends keepBytes(Backend) {
    constructor(...args: unknown[]) {
      super(...args);
      setTextReader(async (path) => (await this.getEntry(path)).data);
    }

    override async persistEntry(
      entry: Parameters<DecapBackend['persistEntry']>[0],
      options: Parameters<DecapBackend['persistEntry']>[1],
    ): Promise<unknown> {
      const assets = await Promise.all(entry.assets.map(toCleanAsset));
      return super.persistEntry({ ...entry, assets }, options);
    }

    override async persistMedia(
      asset: Parameters<DecapBackend['persistMedia']>[0],
      options: Parameters<DecapBackend['persistMedia']>[1],
    ): Promise<unknown> {
      return super.persistMedia(await toCleanAsset(asset), options);
    }
  };
}
