import { config } from 'zod/v4/core';
import { getAdminLanguage } from './admin-language.ts';
import { loadAdminSettings } from './admin-settings.ts';
import { takeSignInCode } from './sign-in-code.ts';

// Otherwise zod tries whether it may evaluate text, which the policy reports as an attack.
config({ jitless: true });
takeSignInCode();
document.documentElement.lang = getAdminLanguage();
const [settings, { startAdmin }] = await Promise.all([loadAdminSettings(), import('./start.ts')]);
document.title = settings.siteName;
await startAdmin(settings);
