import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { getMessages } from '../../languages/get-messages.ts';
import { sections } from './settings.ts';
import { contentTypes, publicationKinds } from './collections.ts';
import type { Field, Fields } from '../fields/field.ts';
import { dateTime, isDateTime } from '../fields/date.ts';
import { isBlank, optional } from '../fields/optional.ts';
import { localized } from '../fields/structure.ts';
import { telephone } from '../fields/telephone.ts';
import { slug } from '../fields/slug.ts';
import { link, text } from '../fields/text.ts';
import { staffLanguages } from '../../languages/staff-languages.ts';
import { translate } from '../../languages/translate.ts';

const label = 'Headline';
const moment = dateTime({ label });
const accepts = (field: Field, value: unknown) => field.schema.safeParse(value).success;

test('no two collections have a kind of the same name, which would lead to either', () => {
  const kinds = Object.values(publicationKinds).flat();
  expect(kinds.toSorted()).toEqual([...new Set(kinds)].sort());
});

describe('fields', () => {
  test.each([
    ['2011-06-01T10:00:00-04:00', true],
    ['2011-06-01T10:00Z', true],
    ['2011-06-01T10:00:00.250+05:30', true],
    ['2011-06-01', false],
    ['2011-06-01T10:00:00', false],
    ['2011-02-30T10:00:00Z', false],
    ['0026-12-01T09:00:00-04:56', false],
    ['2011-06-01T24:00:00Z', false],
    ['2011-06-01 10:00:00-04:00', false],
    ['2011-06-01T10:00:00+15:00', false],
  ])('%s is a moment: %s', (value, expected) => {
    expect(isDateTime(value)).toBe(expected);
    expect(moment.schema.safeParse(value).success).toBe(expected);
  });

  test('every moment is read with seconds, as data must state it, and stays the same instant', () => {
    const stated = z.iso.datetime({ offset: true });
    const part = fc.constantFrom('', ':07', ':59.9', ':00.123');
    const offset = fc.constantFrom('Z', '+00:00', '-04:00', '+14:00', '-09:30');
    const date = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, part, offset, (day, seconds, zone) => {
        const written = day.toISOString().slice(0, 16) + seconds + zone;
        const read = moment.schema.parse(written);
        expect(stated.safeParse(read).success).toBe(true);
        expect(Date.parse(read)).toBe(Date.parse(written));
      }),
    );
  });

  test.each([
    [slug({ label }), 'governor-suspends', true],
    [slug({ label }), 'Governor--suspends', false],
    [link({ label }), 'https://example.org/a', true],
    [link({ label }), '/releases/', true],
    [link({ label }), '//evil.example', false],
    [link({ label }), 'javascript:alert(1)', false],
    [link({ label }), 'http://example.org', false],
    [telephone({ label }), '+1 202 555 0143', true],
    [telephone({ label }), '+1\u00a0202 555\u20110143', true],
    [telephone({ label }), '555-0143', false],
    [text({ label, max: 5 }), 'five!', true],
    [text({ label, max: 5 }), 'sixsix', false],
    [text({ label }), 'two\nlines', false],
  ])('%#: %s is accepted: %s', (field, value, expected) => {
    expect(accepts(field, value)).toBe(expected);
  });

  test('an emptied field of a form counts as missing', () => {
    for (const value of ['', null, undefined, [], {}, { src: '', alt: '' }]) {
      expect(isBlank(value)).toBe(true);
      expect(optional(text({ label })).schema.parse(value)).toBeUndefined();
    }
    expect(isBlank(false)).toBe(false);
    expect(isBlank(0)).toBe(false);
  });

  test('a localized field takes any language code and nothing else', () => {
    const name = localized(text({ label }));
    expect(accepts(name, { en: 'Topic', es: 'Tema' })).toBe(true);
    expect(accepts(name, {})).toBe(false);
    expect(accepts(name, { English: 'Topic' })).toBe(false);
  });
});

describe('the model', () => {
  test('every field of every type has a remedy that is a sentence in each language of the admin', () => {
    const walk = (name: string, field: Field): void => {
      for (const remedy of [field.remedy, field.formRemedy ?? field.remedy])
        for (const language of staffLanguages)
          expect(translate(remedy, language), name).toMatch(/^\p{Lu}.+\.$/su);
      const { structure } = field;
      if (structure.kind === 'group')
        for (const [innerName, inner] of Object.entries(structure.fields))
          walk(`${name}.${innerName}`, inner);
      if (structure.kind === 'list' || structure.kind === 'localized')
        walk(`${name}[]`, structure.item);
    };
    for (const type of contentTypes)
      for (const [name, field] of Object.entries(type.fields)) walk(`${type.name}.${name}`, field);
  });

  test('what is never published is not in the part of a form that is called “What readers see”', () => {
    for (const { name, fields } of contentTypes) {
      const all = Object.entries(fields as Fields);
      if (all.every(([, { section }]) => section === undefined)) continue;
      const internal = all.filter(([, field]) => field.internal && !field.section);
      expect(internal.map(([field]) => `${name}.${field}`)).toEqual([]);
    }
  });

  test('lists are titled, sorted and grouped by fields of the type', () => {
    for (const { name, fields, listing } of contentTypes)
      for (const field of listing ? [listing.title, ...listing.sorts, ...listing.groups] : [])
        expect(Object.keys(fields), name).toContain(field);
  });
});

test('forms name the sections as the site does', () => {
  for (const language of staffLanguages) {
    const named = Object.entries(sections).map(([key, label]) => [key, translate(label, language)]);
    expect(Object.fromEntries(named)).toEqual(getMessages(language.code).sections);
  }
});
