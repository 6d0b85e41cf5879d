import { createElement as h, type ReactNode } from 'react';
import { getAdminLanguage, keepAdminLanguage } from '../settings/admin-language.ts';
import { messages } from '../messages/index.ts';

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
      messages.language[language],
    ),
  );
  const label = { role: 'group', 'aria-label': messages.language.label };
  return h('div', { className: 'newsroom-language', ...label }, buttons);
}
