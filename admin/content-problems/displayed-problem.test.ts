import { expect, test } from 'vitest';
import { message } from '../../src/languages/message.ts';
import { importAdminLanguage } from '../settings/admin-language.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { toDisplayedProblem } from './displayed-problem.ts';

const languages = ['en', 'es'];

const titles: Readonly<Record<string, string>> = {
  'releases-es 2011/lights-out': 'Sin luz',
  'people ana-ruiz': 'Ana Ruiz',
};

const naming = {
  languages,
  getTitle: ({ collection, slug }: EntryName) => titles[`${collection} ${slug}`],
};

const problem: SourceProblem = {
  code: 'x',
  file: 'releases/es/2011/lights-out.md',
  field: 'kind',
  line: 2,
  cause: message('the translation is a {own}, its original {path} a {kind}', {
    own: { key: 'letter', label: 'Letter' },
    path: 'releases/en/2011/lights-out.md',
    kind: { key: 'statement', label: 'Statement' },
  }),
  remedy: message('Correct the value.'),
};

const adminLanguages = {
  en: await importAdminLanguage('en'),
  es: await importAdminLanguage('es'),
  fr: await importAdminLanguage('fr'),
};

function display(changes: Partial<SourceProblem>, code: keyof typeof adminLanguages = 'en') {
  const language = adminLanguages[code];
  const { file, text } = toDisplayedProblem({ ...problem, ...changes }, { ...naming, language });
  return { sentence: file.name + text, address: file.address };
}

test('names the entry, its field and the entries in the sentence as staff know them', () => {
  expect(display({})).toEqual({
    sentence:
      '“Sin luz” (Releases · Spanish), field “Kind”: The translation is a Letter, its original “lights-out” (Releases · English) a Statement. Correct the value.',
    address: '#/collections/releases-es/entries/2011/lights-out',
  });
  expect(display({}, 'es').sentence).toBe(
    '«Sin luz» (Comunicados · Español), campo «Tipo»: La traducción es del tipo «Carta», y su original «lights-out» (Comunicados · Inglés) es del tipo «Declaración». Corrija el valor.',
  );
  expect(display({}, 'fr').sentence).toBe(
    '«\u202fSin luz\u202f» (Communiqués · Espagnol), champ «\u202fType\u202f»\u00a0: La traduction est du type «\u202fLettre\u202f», et son original «\u202flights-out\u202f» (Communiqués · Anglais) du type «\u202fDéclaration\u202f». Corrigez la valeur.',
  );
});

test('gives the remedy for the form where it differs from that for the file', () => {
  const formRemedy = message('Choose one of those offered.');
  expect(display({ formRemedy }).sentence).toMatch(/ Choose one of those offered\.$/);
  expect(display({ formRemedy }, 'es').sentence).toMatch(/ Elija una de las opciones\.$/);
});

const short = {
  cause: message('there are no fields'),
  remedy: message('Correct the value.'),
};

test.each<[Partial<SourceProblem>, string, string]>([
  [
    { field: 'corrections.1.date' },
    '“Sin luz” (Releases · Spanish), field “Corrections › 2 › Corrected at”',
    '«Sin luz» (Comunicados · Español), campo «Correcciones › 2 › Corregido el»',
  ],
  [
    { field: 'topics.1' },
    '“Sin luz” (Releases · Spanish), field “Topics”',
    '«Sin luz» (Comunicados · Español), campo «Temas»',
  ],
  [
    {
      field: undefined,
      line: 12,
      body: { paragraph: 3, start: 'A las dos de la madrugada «cayó la luz».\n' },
    },
    '“Sin luz” (Releases · Spanish), at “A las dos de la madrugada …”',
    '«Sin luz» (Comunicados · Español), en «A las dos de la madrugada …»',
  ],
  [
    { field: undefined, line: 12, body: { paragraph: 3 } },
    '“Sin luz” (Releases · Spanish), paragraph 3 of the text',
    '«Sin luz» (Comunicados · Español), párrafo 3 del texto',
  ],
  [
    { field: undefined, line: 12 },
    '“Sin luz” (Releases · Spanish), line 12 of the file',
    '«Sin luz» (Comunicados · Español), línea 12 del archivo',
  ],
  [{ field: '', line: 1 }, '“Sin luz” (Releases · Spanish)', '«Sin luz» (Comunicados · Español)'],
  [
    { file: 'people/ana-ruiz.yml', field: 'name' },
    '“Ana Ruiz” (People), field “Full name”',
    '«Ana Ruiz» (Personas), campo «Nombre y apellidos»',
  ],
  [
    { file: 'settings/languages.yml', field: undefined, line: undefined },
    '“Languages” (Settings)',
    '«Idiomas» (Ajustes)',
  ],
])('names the position of %j', (place, en, es) => {
  const { sentence, address } = display({ ...short, ...place });
  expect(sentence).toBe(`${en}: There are no fields. Correct the value.`);
  expect(display({ ...short, ...place }, 'es').sentence).toBe(
    `${es}: No hay ningún campo. Corrija el valor.`,
  );
  expect(address).toMatch(/^#\/collections\/[a-z-]+\/entries\//);
});

test('names an entry by its file where its headline may contain a protected name', () => {
  expect(display({ ...short, code: 'protected-words' }).sentence).toBe(
    '“lights-out” (Releases · Spanish), field “Kind”: There are no fields. Correct the value.',
  );
});

test.each([
  ['reports/en/2011/count.csv', 'Table “count.csv”', 'Tabla «count.csv»'],
  [
    'media/2011/vigil.png',
    'File “2011/vigil.png” of the media library',
    'Archivo «2011/vigil.png» de la biblioteca de medios',
  ],
  ['releases/ht', 'Folder “releases/ht”', 'Carpeta «releases/ht»'],
  ['releases/ht/2011/x.md', 'File “releases/ht/2011/x.md”', 'Archivo «releases/ht/2011/x.md»'],
])('names %s by its kind, without a link', (file, en, es) => {
  const place = { ...short, file, field: undefined, line: undefined };
  expect(display(place)).toEqual({
    sentence: `${en}: There are no fields. Correct the value.`,
    address: undefined,
  });
  expect(display(place, 'es').sentence).toBe(`${es}: No hay ningún campo. Corrija el valor.`);
});

test('leaves out the language if the newsroom has only one', () => {
  const alone = { ...naming, languages: languages.slice(0, 1), language: adminLanguages.en };
  const { file } = toDisplayedProblem({ ...problem, file: 'pages/en/about.md' }, alone);
  expect(file.name).toBe('“about” (Pages)');
});

test('names what is chosen as the form does, in English too', () => {
  const folder = { key: 'topics', label: 'Topics' } as const;
  const folders = { list: [message('{folder}/', { folder })], type: 'disjunction' } as const;
  const cause = message('“{name}” is the name of no entry in {folders}', { name: 'x', folders });
  const remedy = message('Add “{language}” again.', { language: { language: 'es' } });
  expect(display({ cause, remedy }).sentence).toContain(
    '“x” is the name of no entry in “Topics”. Add “Spanish” again.',
  );
});
