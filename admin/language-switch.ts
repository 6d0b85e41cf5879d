import { createElement as h, type ReactNode } from 'react';
import { getAdminLanguage, keepAdminLanguage } from './admin-language.ts';
import { words } from './words/index.ts';

/** A choice of language, on the sign-in page and in the head of lists; the page is loaded anew for another one. */
export function LanguageSwitch(): ReactNode {
  const current = getAdminLanguage();
  const buttons = (['en', 'es'] as const).map((language) =>
    h(
      'button',
      {
        key: language,
        type: 'button',
        lang: language,
        'aria-pressed': language === current,
        onClick: () => {
          keepAdminLanguage(language);
          location.reload();
        },
      },
      words.language[language],
    ),
  );
  const label = { role: 'group', 'aria-label': words.language.label };
  return h('div', { className: 'newsroom-language', ...label }, buttons);
}
