import { translate } from '../languages/translate.ts';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SettingsValues } from '../model/content-types/collections.ts';
import { settingsFiles } from '../model/location.ts';
import { readSettings } from '../source/newsroom-source.ts';

const name = 'virtual:dateline/brand.css';

/** The organization's colours as the tokens that the stylesheet uses. Checked values: safe in CSS. */
function toBrandStyles({ accent, accentOnDark }: SettingsValues['site']['colors']): string {
  return `:root{--accent-light:${accent};--accent-dark:${accentOnDark}}`;
}

/** Puts the colours of `content/settings/site.yml` into the site's one stylesheet. */
export function defineBrandStyles(contentDir: string): Plugin {
  return {
    name: 'dateline-brand',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(join(contentDir, settingsFiles.site));
      const { value, problems } = await readSettings(contentDir, 'site');
      if (!value) throw new Error(problems.map(({ cause }) => translate(cause)).join('; '));
      return toBrandStyles(value.values.colors);
    },
  };
}
