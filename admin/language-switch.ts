import { createElement as h, type ReactNode } from 'react';
import { getAdminLanguage, keepAdminLanguage } from './admin-language.ts';
import { words } from './words/index.ts';

/** Changes the language of labels and messages. The page is loaded anew for it. */
export function LanguageSwitch(): ReactNode {
  const current = getAdminLanguage();
  return h(
    'p',
    { className: 'newsroom-language', role: 'group', 'aria-label': words.language.label },
    (['en', 'es'] as const).map((language) =>
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
    ),
  );
}
