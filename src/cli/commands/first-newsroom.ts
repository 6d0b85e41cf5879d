import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { unnamedNewsroom, unsetEmail } from '../../model/content-types/settings.ts';
import type { SettingsName } from '../../model/content-types/collections.ts';

/**
 * The settings that a newsroom needs before its first entry. Every page says that it is a sample until staff change
 * that. Each sentence may be published as it is; name and address must be replaced then.
 */
function toSettings(timeZone: string): Record<SettingsName, object> {
  return {
    site: {
      name: unnamedNewsroom,
      sample: true,
      tagline: { en: 'News, reports and testimonies', es: 'Noticias, informes y testimonios' },
      description: {
        en: 'News, reports and testimonies of our organization.',
        es: 'Noticias, informes y testimonios de nuestra organización.',
      },
      timeZone,
      colors: { accent: '#8a1c1c', accentOnDark: '#f0a090' },
      contact: { email: unsetEmail },
      usage: {
        en: 'Please ask our press office before you use our texts and pictures.',
        es: 'Consulte a nuestra oficina de prensa antes de usar nuestros textos e imágenes.',
      },
    },
    navigation: {
      main: ['releases', 'reports', 'testimonies', 'topics', 'press'].map((section) => ({
        section,
      })),
      footer: [],
    },
    languages: {
      languages: [
        { code: 'en', name: 'English' },
        { code: 'es', name: 'Español' },
      ],
    },
  };
}

/**
 * Writes the settings of a first newsroom to an empty folder, so that a new organization can begin in the
 * admin instead of with files.
 * @param timeZone IANA name of the machine's time zone, which staff can change
 * @returns whether anything was written; a missing folder, or one with any file or commit, stays as it is
 */
export async function writeFirstNewsroom(contentDir: string, timeZone: string): Promise<boolean> {
  const names = await readdir(contentDir).catch(() => undefined);
  if (!names || names.some((name) => name !== '.git')) return false;
  if (names.length > 0 && !(await isNew(join(contentDir, '.git')))) return false;
  for (const [name, values] of Object.entries(toSettings(timeZone))) {
    const file = join(contentDir, 'settings', `${name}.yml`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, stringify(values, { lineWidth: 0 }));
  }
  return true;
}

/** Whether a repository is as `git init` makes it: one with commits may have lost its files, or its branch. */
async function isNew(gitDir: string): Promise<boolean> {
  const objects = await readdir(join(gitDir, 'objects'), { recursive: true }).catch(
    () => undefined,
  );
  return objects?.every((name) => name === 'info' || name === 'pack') ?? false;
}
