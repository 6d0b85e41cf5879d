import { translate } from '../../languages/translate.ts';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SettingsValues } from '../../model/content-types/collections.ts';
import { settingsFiles } from '../../model/location.ts';
import { readSettings } from '../../source/newsroom-source.ts';

const name = 'virtual:dateline/brand.css';

/** The organization's colours. */
export type BrandColors = SettingsValues['site']['colors'];

/** As the tokens that the stylesheet uses. Checked values: safe in CSS. */
function toBrandStyles({ accent, accentOnDark }: BrandColors): string {
  return `:root{--accent-light:${accent};--accent-dark:${accentOnDark}}`;
}

/** Puts colours into the site's one stylesheet. @param getColors is called whenever that is made */
export function defineBrandStyles(
  getColors: (watch: (file: string) => void) => Promise<BrandColors> | BrandColors,
): Plugin {
  return {
    name: 'dateline-brand',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      return toBrandStyles(await getColors((file) => this.addWatchFile(file)));
    },
  };
}

/** The colours of `settings/site.yml` as they are now, during development. */
export function defineFreshBrandStyles(contentDir: string): Plugin {
  const styles = defineBrandStyles(async (watch) => {
    watch(join(contentDir, settingsFiles.site));
    const { value, problems } = await readSettings(contentDir, 'site');
    if (!value) throw new Error(problems.map(({ cause }) => translate(cause)).join('; '));
    return value.values.colors;
  });
  return { ...styles, apply: 'serve' };
}
