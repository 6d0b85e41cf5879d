import { history } from 'decap-cms-core/dist/esm/routing/history';
import { getAdminLanguage, keepAdminLanguage } from './admin-language.ts';
import { element } from './dialogs/dialog.ts';
import { isEditorPath } from './editor-session.ts';
import { words } from './words/index.ts';

/** Puts a choice of language below every page but the editor; the page is loaded anew for another one. */
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
  const follow = ({ pathname }: { readonly pathname: string }) =>
    void (group.hidden = isEditorPath(pathname));
  follow(history.location);
  history.listen(follow);
  document.body.append(group);
}
