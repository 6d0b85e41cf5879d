import { expect, test } from 'vitest';
import { checkFields } from './check-fields.ts';
import { person } from './person.ts';
import { release } from './release.ts';
import { navigation } from './settings.ts';
import { testimony } from './testimony.ts';
import { topic } from './topic.ts';
import { toFieldProblems } from '../fields/field-problem.ts';
import { english } from '../../languages/translate.ts';
import { spanish } from '../../../tests/english-and-spanish.ts';

const valid = {
  kind: 'press-release',
  headline: 'Governor suspends the program',
  summary: 'It ends.',
  datePublished: '2011-06-02T10:00:00-04:00',
};

test('accepts a valid form with any blank values', () => {
  const form = {
    ...valid,
    $source: { text: '' },
    body: 'The text.',
    slug: '',
    topics: [],
    image: { src: '', alt: '' },
    event: null,
    withdrawn: {},
    draft: undefined,
  };
  expect(checkFields(release, form, english)).toEqual([]);
  const spoken = { name: 'Ana', role: { en: 'Counsel', es: '' }, functions: [], biography: {} };
  expect(checkFields(person, spoken, english)).toEqual([]);
});

test('says of a number or switch where text is expected how a file says that it is text', () => {
  const { error } = release.schema.safeParse({ ...valid, headline: 7 }, { reportInput: true });
  expect(toFieldProblems(error!.issues[0]!, release.fields)).toMatchObject([
    {
      remedy: { text: 'Put it between quotation marks. Write one line of at most 200 characters.' },
    },
  ]);
  expect(checkFields(release, { ...valid, headline: 7 }, spanish)[0]!.message).toMatch(
    /hay un número. Escriba una línea/,
  );
});

test('says in both languages, in terms of the form, what is wrong and what to do', () => {
  const form = {
    ...valid,
    kind: '',
    datePublished: '',
    image: { src: '/media/vigil.jpg' },
    corrections: [{ date: '2011', text: 'Ten.' }],
  };
  expect(checkFields(release, form, english)).toEqual([
    { field: 'kind', message: 'Kind is empty. Choose one of those offered.' },
    { field: 'datePublished', message: 'Publish at is empty. Choose a day and a time.' },
    {
      field: 'image.alt',
      message: 'Description is empty. Say what the picture shows, for people who cannot see it.',
    },
    {
      field: 'corrections.0.date',
      message: '“2011” is not a date and time. Choose a day and a time.',
    },
  ]);
  expect(checkFields(release, form, spanish).map(({ message }) => message)).toEqual([
    'El campo «Tipo» está vacío. Elija una de las opciones.',
    'El campo «Publicar el» está vacío. Elija un día y una hora.',
    'El campo «Descripción» está vacío. Diga lo que muestra la imagen, para quienes no pueden verla.',
    '«2011» no es una fecha con hora. Elija un día y una hora.',
  ]);
});

test('reports a field without any language at the default language', () => {
  for (const description of [undefined, { en: '', es: '' }])
    expect(
      checkFields(topic, { name: { en: 'Harbor' }, description }, english, 'en'),
    ).toMatchObject([{ field: 'description.en' }]);
});

test('reports each field once', () => {
  const form = { name: 'Ana', role: { en: 'Counsel' }, functions: [], languages: [''] };
  expect(checkFields(person, form, english)).toEqual([
    {
      field: 'languages.0',
      message: 'Language is empty. Choose a language, or remove this one.',
    },
  ]);
});

test('checks the rules between fields, without naming keys of the file', () => {
  const form = {
    ...valid,
    kind: 'personal',
    person: { displayName: 'Marisol', pseudonym: true, minor: true },
    consent: {
      reference: 'C-2011-014',
      scopes: [],
      obtained: '2011-05-01T12:00:00-04:00',
      reviewBy: '2012-05-01T12:00:00-04:00',
    },
  };
  expect(checkFields(testimony, form, english)).toEqual([
    {
      field: 'secondApprover',
      message:
        'The story of a minor has only one approval. Let a second colleague approve it and write their name here.',
    },
  ]);
  expect(checkFields(testimony, { ...form, secondApprover: 'Ruth' }, spanish)).toEqual([]);
});

test('reports what is wrong with fields and what is wrong between the others in one round', () => {
  const form = {
    name: 'Lucía Campos',
    familyName: 'Ruiz',
    role: { es: 'Portavoz' },
    functions: ['press-contact'],
    telephone: '555',
  };
  const fields = checkFields(person, form, english, 'en').map(({ field }) => field);
  // Whether the contact can be reached is unknown while the telephone number is wrong.
  expect(fields).toEqual(['telephone', 'role.en', 'familyName']);
  // So does the rest of a group of which one field is empty.
  const consent = { reference: 'C-1', scopes: ['photo'], obtained: '2011-05-01T12:00:00-04:00' };
  const told = { ...valid, kind: 'personal', person: { displayName: 'Julián' }, consent };
  expect(checkFields(testimony, told, english).map(({ field }) => field)).toEqual([
    'consent.reviewBy',
    'person.displayName',
  ]);
  const again = checkFields(person, { ...form, telephone: '' }, english, 'en');
  expect(again.map(({ field }) => field)).toEqual(['role.en', 'familyName', 'email']);
});

test.each([
  ['林小梅', '林', []],
  ['林小梅 (Lin Xiaomei)', 'Lin', []],
  ['林小梅', '陈', ['familyName']],
  ['Ruizhi Chen', 'Ruiz', ['familyName']],
])('of %s, %s is a family name or not', (name, familyName, expected) => {
  const form = { name, familyName, role: { en: 'Author' } };
  expect(checkFields(person, form, english, 'en').map(({ field }) => field)).toEqual(expected);
});

test('a menu item that leads nowhere is named as a whole', () => {
  const main = [{ section: 'press' }, { label: { en: 'Donate' }, link: { en: '' } }];
  expect(checkFields(navigation, { main, footer: [] }, english)).toEqual([
    {
      field: 'main.1',
      message: 'The item leads nowhere. Choose one of section, page and link.',
    },
  ]);
});
