import { getAdminLanguage } from './admin-language.ts';
import { loadAdminSettings } from './admin-settings.ts';
import { takeSignInCode } from './sign-in-code.ts';

takeSignInCode();
document.documentElement.lang = getAdminLanguage();
const [settings, { startAdmin }] = await Promise.all([loadAdminSettings(), import('./start.ts')]);
document.title = settings.siteName;
await startAdmin(settings);
