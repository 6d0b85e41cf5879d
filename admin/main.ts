import { config } from 'zod/v4/core';
import { getAdminLanguage } from './settings/admin-language.ts';
import { loadAdminSettings } from './settings/loaded-settings.ts';
import { takeSignInCode } from './sign-in/sign-in-code.ts';

// Otherwise zod tests whether it may call `eval`, which the Content-Security-Policy reports as an attack.
config({ jitless: true });
takeSignInCode();
document.documentElement.lang = getAdminLanguage();
const [settings, { startAdmin }] = await Promise.all([
  loadAdminSettings(),
  import('./start-admin.ts'),
]);
document.title = settings.siteName;
await startAdmin(settings);
