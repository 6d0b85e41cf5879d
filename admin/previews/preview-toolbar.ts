import { createElement as h, type ReactNode } from 'react';
import type { ViewSettings } from './frame/view-settings.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

interface ToolbarProps {
  readonly settings: ViewSettings;
  /** Languages to choose from; empty if the entry has a language of its own. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  onChange(settings: ViewSettings): void;
}

/** Buttons for the colors, width and language of the preview. */
export function Toolbar({ settings, languages, onChange }: ToolbarProps): ReactNode {
  const { preview: messages, messages: common } = getAdminLanguage();
  // The preview shows the first language until staff choose one, and in place of one that is gone.
  const { code } = languages.find((one) => one.code === settings.language) ?? languages[0] ?? {};
  const shown = { ...settings, language: code };
  const toChoice = <K extends keyof ViewSettings>(
    name: K,
    label: string,
    options: readonly (readonly [ViewSettings[K], string])[],
  ) =>
    h(
      'div',
      { key: name, role: 'group', 'aria-label': label },
      options.map(([value, optionLabel]) =>
        h(
          'button',
          {
            key: value,
            type: 'button',
            'aria-pressed': shown[name] === value,
            onClick: () => onChange({ ...settings, [name]: value }),
          },
          optionLabel,
        ),
      ),
    );
  const codes = languages.map(({ code, name }) => [code, name] as const);
  return h('div', { role: 'toolbar', className: 'newsroom-preview-toolbar' }, [
    toChoice('colors', messages.colors, [
      ['light', messages.light],
      ['dark', messages.dark],
    ]),
    toChoice('width', messages.width, [
      ['phone', messages.phone],
      ['desk', messages.desk],
    ]),
    codes.length > 1 && toChoice('language', common.language.label, codes),
  ]);
}
