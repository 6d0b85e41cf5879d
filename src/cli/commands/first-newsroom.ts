import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { findLanguage, interfaceLanguages } from '../../languages/find-language.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { isLanguageCode } from '../../languages/language-code.ts';
import { formatLanguageLabel } from '../../languages/language-name.ts';
import type { Messages } from '../../languages/parts/site-messages.ts';
import { unnamedNewsroom, unsetEmail } from '../../model/content-types/settings.ts';
import type { SettingsName } from '../../model/content-types/collections.ts';

/**
 * The settings that a newsroom needs before its first entry. Every page says that it is a sample until staff change
 * that. Each sentence may be published as it is; name and address must be replaced then.
 */
function toSettings(timeZone: string, languages: readonly string[]): Record<SettingsName, object> {
  const say = (field: keyof Messages['firstSettings']) =>
    Object.fromEntries(languages.map((code) => [code, getMessages(code).firstSettings[field]]));
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
      languages: languages.map((code) => ({ code, name: formatLanguageLabel(code, code) })),
    },
  };
}

/**
 * Writes the settings of a first newsroom to an empty folder, so that a new organization can begin in the
 * admin instead of with files.
 * @param timeZone IANA name of the machine's time zone, which staff can change
 * @param languages codes of those in which it publishes, the default first
 * @returns whether anything was written; a missing folder, or one with any file or commit, stays as it is
 * @throws for a language that the site has no messages in
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

function parseLanguages(codes: readonly string[]): readonly string[] {
  const unknown = codes.find((code) => !isLanguageCode(code) || !findLanguage(code));
  if (unknown === undefined) return [...new Set(codes)];
  throw new Error(
    `NEWSROOM_LANGUAGES has “${unknown}”. Write one or more of ${interfaceLanguages.join(', ')}, the default first, such as fr,es.`,
  );
}

/** Whether a repository is as `git init` makes it: one with commits may have lost its files, or its branch. */
async function isNew(gitDir: string): Promise<boolean> {
  const objects = await readdir(join(gitDir, 'objects'), { recursive: true }).catch(
    () => undefined,
  );
  return objects?.every((name) => name === 'info' || name === 'pack') ?? false;
}
