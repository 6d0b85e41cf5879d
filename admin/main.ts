import { config } from 'zod/v4/core';
import { loadAdminLanguage } from './settings/admin-language.ts';
import { loadAdminSettings } from './settings/loaded-settings.ts';
import { takeSignInCode } from './sign-in/sign-in-code.ts';

// Otherwise zod tests whether it may call `eval`, which the Content-Security-Policy reports as an attack.
config({ jitless: true });
takeSignInCode();
const [settings, { code }] = await Promise.all([loadAdminSettings(), loadAdminLanguage()]);
document.documentElement.lang = code;
document.title = settings.siteName;
// Its modules take their messages from the loaded language.
const { startAdmin } = await import('./start-admin.ts');
startAdmin(settings);
