import type { AdminSettings } from '../../src/server/admin-settings.ts';

let settings: AdminSettings | undefined;

/** Loads the settings. Call it once, before anything else. */
export async function loadAdminSettings(): Promise<AdminSettings> {
  const response = await fetch('/admin/api/settings');
  if (!response.ok) throw new Error(`settings: ${response.status}`);
  return (settings = (await response.json()) as AdminSettings);
}

/** The settings of the newsroom. @throws before they are loaded */
export function getAdminSettings(): AdminSettings {
  if (!settings) throw new Error('getAdminSettings() was called before the settings were loaded.');
  return settings;
}

/** The name of a language; its code if it is not in the settings, which are those of when this window was opened. */
export const getLanguageName = (code: string): string =>
  getAdminSettings().languages.find((one) => one.code === code)?.name ?? code;

/** Codes of the newsroom's languages, in the order in which a name is looked for. */
export const getLanguageCodes = (): string[] =>
  getAdminSettings().languages.map(({ code }) => code);
