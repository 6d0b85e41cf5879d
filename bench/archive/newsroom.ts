import { stringify } from 'yaml';
import { writeFiles } from '../../tests/write-files.ts';
import type { Archive } from './archive.ts';
import { isPressContact } from './people.ts';

/** Writes the archive as a content folder of Dateline, without its media. */
export function writeNewsroom(folder: string, archive: Archive): void {
  const write = (path: string, text: string) => writeFiles(folder, { [path]: text });
  for (const { section, language, path, fields, body } of archive.publications) {
    const extension = section === 'reports' ? 'mdx' : 'md';
    write(`${section}/${language}/${path}.${extension}`, toSource(fields, body));
  }
  for (const { name, fields } of archive.topics) write(`topics/${name}.yml`, stringify(fields));
  for (const { name, fields } of archive.people) write(`people/${name}.yml`, stringify(fields));
  write(
    'boilerplates/archive.yml',
    stringify({
      name: 'The Alliance',
      text: {
        en: 'The Alliance is an invented organization.',
        es: 'La Alianza es una organización inventada.',
      },
    }),
  );
  write('pages/en/about.md', toSource(aboutFields('About the Alliance'), 'An invented newsroom.'));
  write('pages/es/about.md', toSource(aboutFields('Quiénes somos'), 'Una sala inventada.'));
  const pressContacts = archive.people.filter(isPressContact).slice(0, 2);
  for (const [name, settings] of Object.entries(toSettings(pressContacts.map(({ name }) => name))))
    write(`settings/${name}.yml`, stringify(settings));
}

const aboutFields = (headline: string) => ({ headline, summary: `${headline}.` });

/** A source: front matter and body. */
export function toSource(fields: unknown, body: string): string {
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

const toSettings = (pressContacts: readonly string[]) => ({
  languages: {
    languages: [
      { code: 'en', name: 'English' },
      { code: 'es', name: 'Español' },
    ],
  },
  navigation: {
    main: ['releases', 'reports', 'testimonies', 'topics', 'press'].map((section) => ({ section })),
    footer: [{ page: 'about' }, { section: 'people' }],
  },
  site: {
    name: 'The Alliance',
    sample: true,
    tagline: { en: 'News for measurements', es: 'Noticias para medir' },
    description: {
      en: 'An invented newsroom for measurements.',
      es: 'Una sala de prensa inventada para medir.',
    },
    timeZone: 'America/New_York',
    colors: { accent: '#8c2f2b', accentOnDark: '#eaa08e' },
    contact: { email: 'press@archive.example' },
    feedIdentity: 'archive.example,2005',
    pressContacts,
    boilerplate: 'archive',
    usage: { en: 'All of it is invented.', es: 'Todo es inventado.' },
  },
});
