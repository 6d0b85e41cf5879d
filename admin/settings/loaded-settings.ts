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

/** Codes of the newsroom's languages, in the order in which a name is looked for. */
export const getLanguageCodes = (): string[] =>
  getAdminSettings().languages.map(({ code }) => code);
