import { join, resolve } from 'node:path';
import type { StoredEntry } from '../src/entries/newsroom/stored-entry.ts';
import { toStoredEntry } from '../src/entries/newsroom/to-stored-entry.ts';
import { getEnvironment, type Environment } from '../src/environment/environment.ts';
import type { SettingsValues } from '../src/model/content-types/collections.ts';
import { readNewsroom } from '../src/source/newsroom-source.ts';

/** A newsroom of the fixtures, as `toNewsroom` takes it. */
export interface StoredNewsroom {
  readonly entries: readonly StoredEntry[];
  readonly settings: SettingsValues;
  readonly environment: Environment;
}

/** @param name of a folder of `tests/fixtures` */
export async function readStoredNewsroom(name = 'newsroom'): Promise<StoredNewsroom> {
  const contentDir = resolve('tests/fixtures', name);
  const { entries, settings } = await readNewsroom(contentDir);
  const { site, navigation, languages } = settings;
  return {
    entries: entries.map(toStoredEntry),
    settings: {
      site: site!.values,
      navigation: navigation!.values,
      languages: languages!.values,
    },
    environment: {
      ...getEnvironment({}),
      contentDir,
      mediaDir: join(contentDir, 'media'),
      now: Date.parse('2026-11-24T12:00:00-05:00'),
    },
  };
}
