import { vi } from 'vitest';

/**
 * Loads the English messages and the settings of a newsroom, as the admin does first. Call it in `vi.hoisted`: modules take the
 * messages when they are loaded.
 */
export async function loadAdmin(): Promise<void> {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  const settings = { timeZone: 'America/New_York', languages: [{ code: 'en' }] };
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(Response.json(settings));
  const { loadAdminLanguage } = await import('../admin/settings/admin-language.ts');
  const { loadAdminSettings } = await import('../admin/settings/loaded-settings.ts');
  await Promise.all([loadAdminLanguage(), loadAdminSettings()]);
  // Later files of this worker ask real servers.
  globalThis.fetch = fetch;
}
