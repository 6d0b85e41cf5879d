import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';

let settings: AdminSettings | undefined;

/** Reads what the build wrote for the admin. Once, before anything else. */
export async function loadAdminSettings(): Promise<AdminSettings> {
  const response = await fetch('/admin/settings.json');
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  return (settings = (await response.json()) as AdminSettings);
}

/** What the build wrote for the admin. */
export function getAdminSettings(): AdminSettings {
  if (!settings) throw new Error('The settings are read before anything is shown.');
  return settings;
}
