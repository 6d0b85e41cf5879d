import { getAdminLanguage, keepAdminLanguage } from './admin-language.ts';
import { element } from './dialogs/dialog.ts';
import { words } from './words/index.ts';

/** Puts a choice of language below every page; the page is loaded anew for another one. */
export function addLanguageSwitch(): void {
  const current = getAdminLanguage();
  const group = element('div');
  group.className = 'newsroom-language';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.language.label);
  for (const language of ['en', 'es'] as const) {
    const button = element('button', words.language[language]);
    button.type = 'button';
    button.lang = language;
    button.setAttribute('aria-pressed', String(language === current));
    button.addEventListener('click', () => {
      keepAdminLanguage(language);
      location.reload();
    });
    group.append(button);
  }
  document.body.append(group);
}
