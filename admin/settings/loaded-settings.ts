import type { AdminSettings } from '../../src/server/admin-settings.ts';

let settings: AdminSettings | undefined;

/** Loads the settings. Call it once, before anything else. */
export async function loadAdminSettings(): Promise<AdminSettings> {
  return (settings = await fetchSettings());
}

/** Whether others have published settings since these were loaded, such as another language. */
export const areSettingsOutdated = async (): Promise<boolean> =>
  JSON.stringify(await fetchSettings()) !== JSON.stringify(settings);

async function fetchSettings(): Promise<AdminSettings> {
  const response = await fetch('/admin/api/settings');
  if (!response.ok) throw new Error(`settings: ${response.status}`);
  return (await response.json()) as AdminSettings;
}

/** The settings of the newsroom. @throws before they are loaded */
export function getAdminSettings(): AdminSettings {
  if (!settings) throw new Error('getAdminSettings() was called before the settings were loaded.');
  return settings;
}
