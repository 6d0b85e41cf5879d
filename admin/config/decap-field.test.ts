import { importAdminLanguage } from '../settings/admin-language.ts';
import { expect, test } from 'vitest';
import { collections, settings } from '../../src/model/content-types/collections.ts';
import { consentFields } from '../../src/model/content-types/testimony.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { toDecapField } from './decap-field.ts';

const context = { adminLanguage: await importAdminLanguage('es'), languages: ['en', 'es'] };

test('a field gives name, label, hint and widget in the language of the admin', () => {
  expect(toDecapField('kind', collections.releases.fields.kind, context)).toMatchObject({
    name: 'kind',
    label: 'Tipo',
    widget: 'select',
    options: expect.arrayContaining([{ value: 'statement', label: 'Declaración' }]) as unknown,
  });
});

test('a field per language is labelled with the name of the language', () => {
  expect(toDecapField('name', collections.topics.fields.name, context)).toMatchObject({
    fields: [
      { name: 'en', label: 'Inglés', required: undefined },
      { name: 'es', label: 'Español', required: false },
    ],
  });
});

test('what staff may leave empty is called optional; neither a switch nor what a rule may demand', () => {
  const { draft, person, image, datePublished } = collections.testimonies.fields;
  const { languages } = settings.languages.fields;
  const fields: Field[] = [
    ...[draft, person, consentFields.scopes, languages],
    ...[image, datePublished],
  ];
  const isOptional = (field: Field) => toDecapField('x', field, context).required === false;
  expect(fields.map(isOptional)).toEqual([false, false, false, false, true, true]);
});
