import { createElement as h, type ReactNode } from 'react';
import { formatLanguageLabel } from '../../src/languages/language-name.ts';
import {
  adminLanguageCodes,
  getAdminLanguage,
  keepAdminLanguage,
} from '../settings/admin-language.ts';
import { messages } from '../messages/index.ts';

interface LanguageSwitchProps {
  /** Called before the page is loaded again. */
  readonly beforeReload?: () => void;
}

/** Switches the language of the admin, on the sign-in page and above lists. Reloads the page. */
export function LanguageSwitch({ beforeReload }: LanguageSwitchProps): ReactNode {
  const current = getAdminLanguage().code;
  const buttons = adminLanguageCodes.map((language) => {
    return h(
      'button',
      {
        key: language,
        type: 'button',
        lang: language,
        'aria-pressed': language === current,
        onClick: () => {
          keepAdminLanguage(language);
          beforeReload?.();
          location.reload();
        },
      },
      h('span', { className: 'newsroom-language-name' }, formatLanguageLabel(language, language)),
      h('span', { className: 'newsroom-language-code', 'aria-hidden': true }, language),
    );
  });
  const label = { role: 'group', 'aria-label': messages.language.label };
  return h('div', { className: 'newsroom-language', ...label }, buttons);
}
