import { createElement as h, type CSSProperties, type ReactNode } from 'react';
import type { ViewSettings } from './frame/view-settings.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

interface ToolbarProps {
  readonly settings: ViewSettings;
  /** Languages to choose from; empty if the entry has a language of its own. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  onChange(settings: ViewSettings): void;
}

const bar: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '16px',
  // Decap's buttons lie over the end of it.
  padding: '6px clamp(12px, 100% - 300px, 280px) 6px 12px',
  borderBottom: '1px solid #dfdfe3',
  background: '#fff',
  font: '14px system-ui, sans-serif',
};

/** Buttons for the colors, width and language of the preview. */
export function Toolbar({ settings, languages, onChange }: ToolbarProps): ReactNode {
  const messages = getAdminLanguage().preview;
  const toChoice = <K extends keyof ViewSettings>(
    name: K,
    label: string,
    options: readonly (readonly [ViewSettings[K], string])[],
  ) =>
    h(
      'div',
      { key: name, role: 'group', 'aria-label': label, style: { display: 'flex' } },
      options.map(([value, optionLabel]) =>
        h(
          'button',
          {
            key: value,
            type: 'button',
            'aria-pressed': settings[name] === value,
            style: toButtonStyle(settings[name] === value),
            onClick: () => onChange({ ...settings, [name]: value }),
          },
          optionLabel,
        ),
      ),
    );
  const codes = languages.map(({ code, name }) => [code, name] as const);
  return h('div', { role: 'toolbar', style: bar }, [
    toChoice('colors', messages.colors, [
      ['light', messages.light],
      ['dark', messages.dark],
    ]),
    toChoice('width', messages.width, [
      ['phone', messages.phone],
      ['desk', messages.desk],
    ]),
    codes.length > 1 && toChoice('language', messages.language, codes),
  ]);
}

const toButtonStyle = (pressed: boolean): CSSProperties => ({
  font: 'inherit',
  padding: '4px 10px',
  border: '1px solid #798291',
  background: pressed ? '#313d3e' : '#fff',
  color: pressed ? '#fff' : '#313d3e',
  cursor: 'pointer',
});
