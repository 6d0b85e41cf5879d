import type { Environment } from '../environment/environment.ts';
import { getTerritory } from '../publishing/territory.ts';
import { readSettings } from '../source/newsroom-source.ts';

/** What the admin needs to know of a newsroom before it can show anything. Public: never a secret. */
export interface AdminSettings {
  readonly siteName: string;
  readonly siteUrl: string;
  /** IANA name of the zone in which staff read and write times. */
  readonly timeZone: string;
  /** ISO 3166 code of the territory where the newsroom works. Some browsers cannot tell it from the time zone. */
  readonly territory?: string | undefined;
  /** Codes of the newsroom's languages, default first. */
  readonly languages: readonly string[];
}

/**
 * Reads the settings from the content. Where they can't be read, defaults let staff repair them in the admin.
 */
export async function getAdminSettings(
  environment: Pick<Environment, 'contentDir' | 'siteUrl'>,
): Promise<AdminSettings> {
  const { contentDir, siteUrl } = environment;
  const [site, languages] = await Promise.all([
    readSettings(contentDir, 'site'),
    readSettings(contentDir, 'languages'),
  ]);
  const timeZone = site.value?.values.timeZone ?? 'UTC';
  return {
    siteName: site.value?.values.name ?? 'Newsroom',
    siteUrl,
    timeZone,
    territory: getTerritory(timeZone),
    languages: languages.value?.values.languages.map(({ code }) => code) ?? ['en'],
  };
}
