import { config } from 'zod/v4/core';
import { getAdminLanguage } from './settings/admin-language.ts';
import { loadAdminSettings } from './settings/loaded-settings.ts';
import { takeSignInCode } from './sign-in/sign-in-code.ts';

// Otherwise zod tries whether it may evaluate text, which the policy reports as an attack.
config({ jitless: true });
takeSignInCode();
document.documentElement.lang = getAdminLanguage();
const [settings, { startAdmin }] = await Promise.all([
  loadAdminSettings(),
  import('./start-admin.ts'),
]);
document.title = settings.siteName;
await startAdmin(settings);
