import { unwrapText } from '../formats/envelope.ts';
import type { DecapBackend } from './decap-backend.ts';

/**
 * One of Decap's own backends, which writes the text alone: the line that tells whether a file ends in a
 * line break is for us.
 */
export function keepBytes(
  Backend: new (...args: unknown[]) => DecapBackend,
): new (...args: unknown[]) => DecapBackend {
  return class extends Backend {
    override persistEntry(
      entry: Parameters<DecapBackend['persistEntry']>[0],
      options: Parameters<DecapBackend['persistEntry']>[1],
    ): Promise<unknown> {
      const dataFiles = entry.dataFiles.map((file) => ({
        ...file,
        raw: unwrapText(file.raw).text,
      }));
      return super.persistEntry({ ...entry, dataFiles }, options);
    }
  };
}
