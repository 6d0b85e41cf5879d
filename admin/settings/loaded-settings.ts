import type { AdminSettings } from '../../src/entries/data-views/admin-settings.ts';

let settings: AdminSettings | undefined;

/** Loads the settings that the build wrote for the admin. Call it once, before anything else. */
export async function loadAdminSettings(): Promise<AdminSettings> {
  const response = await fetch('/admin/settings.json');
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  return (settings = (await response.json()) as AdminSettings);
}

/** The settings that the build wrote for the admin. @throws before they are loaded */
export function getAdminSettings(): AdminSettings {
  if (!settings) throw new Error('getAdminSettings() was called before the settings were loaded.');
  return settings;
}

/** The name of a language; its code if it is not in the settings, which are those of the last build. */
export const getLanguageName = (code: string): string =>
  getAdminSettings().languages.find((one) => one.code === code)?.name ?? code;

/** Codes of the newsroom's languages, in the order in which a name is looked for. */
export const getLanguageCodes = (): string[] =>
  getAdminSettings().languages.map(({ code }) => code);
