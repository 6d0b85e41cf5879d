import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { unnamedNewsroom, unsetEmail } from '../../model/content-types/settings.ts';
import type { SettingsName } from '../../model/content-types/collections.ts';

/** What a first newsroom says in each language that it may begin with. */
const beginnings = {
  en: {
    name: 'English',
    tagline: 'News, reports and testimonies',
    description: 'News, reports and testimonies of our organization.',
    usage: 'Please ask our press office before you use our texts and pictures.',
  },
  es: {
    name: 'Español',
    tagline: 'Noticias, informes y testimonios',
    description: 'Noticias, informes y testimonios de nuestra organización.',
    usage: 'Consulte a nuestra oficina de prensa antes de usar nuestros textos e imágenes.',
  },
  fr: {
    name: 'Français',
    tagline: 'Actualités, rapports et témoignages',
    description: 'Actualités, rapports et témoignages de notre organisation.',
    usage: 'Consultez notre service de presse avant d’utiliser nos textes et nos images.',
  },
};

type Beginning = keyof typeof beginnings;

/**
 * The settings that a newsroom needs before its first entry. Every page says that it is a sample until staff change
 * that. Each sentence may be published as it is; name and address must be replaced then.
 */
function toSettings(
  timeZone: string,
  languages: readonly Beginning[],
): Record<SettingsName, object> {
  const say = (field: 'tagline' | 'description' | 'usage') =>
    Object.fromEntries(languages.map((code) => [code, beginnings[code][field]]));
  return {
    site: {
      name: unnamedNewsroom,
      sample: true,
      tagline: say('tagline'),
      description: say('description'),
      timeZone,
      colors: { accent: '#8a1c1c', accentOnDark: '#f0a090' },
      contact: { email: unsetEmail },
      usage: say('usage'),
    },
    navigation: {
      main: ['releases', 'reports', 'testimonies', 'topics', 'press'].map((section) => ({
        section,
      })),
      footer: [],
    },
    languages: {
      languages: languages.map((code) => ({ code, name: beginnings[code].name })),
    },
  };
}

/**
 * Writes the settings of a first newsroom to an empty folder, so that a new organization can begin in the
 * admin instead of with files.
 * @param timeZone IANA name of the machine's time zone, which staff can change
 * @param languages codes of those in which it publishes, the default first
 * @returns whether anything was written; a missing folder, or one with any file or commit, stays as it is
 * @throws for a language in which it has nothing to say yet
 */
export async function writeFirstNewsroom(
  contentDir: string,
  timeZone: string,
  languages: readonly string[] = ['en', 'es'],
): Promise<boolean> {
  const names = await readdir(contentDir).catch(() => undefined);
  if (!names || names.some((name) => name !== '.git')) return false;
  if (names.length > 0 && !(await isNew(join(contentDir, '.git')))) return false;
  for (const [name, values] of Object.entries(toSettings(timeZone, parseLanguages(languages)))) {
    const file = join(contentDir, 'settings', `${name}.yml`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, stringify(values, { lineWidth: 0 }));
  }
  return true;
}

function parseLanguages(codes: readonly string[]): Beginning[] {
  const unique = [...new Set(codes)];
  const unknown = unique.find((code) => !Object.hasOwn(beginnings, code));
  if (unknown === undefined) return unique as Beginning[];
  const known = Object.keys(beginnings).join(', ');
  throw new Error(
    `NEWSROOM_LANGUAGES has “${unknown}”. Write one or more of ${known}, the default first, such as fr,es. Others can be added in the admin, under Settings.`,
  );
}

/** Whether a repository is as `git init` makes it: one with commits may have lost its files, or its branch. */
async function isNew(gitDir: string): Promise<boolean> {
  const objects = await readdir(join(gitDir, 'objects'), { recursive: true }).catch(
    () => undefined,
  );
  return objects?.every((name) => name === 'info' || name === 'pack') ?? false;
}
