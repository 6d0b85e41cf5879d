import { beforeAll, describe, expect, it } from 'vitest';
import { checkFields } from '../src/model/content-types/check-fields.ts';
import { contentTypes } from '../src/model/content-types/collections.ts';
import type { Field, Fields } from '../src/model/fields/field.ts';
import { parseFields } from '../src/source/parse-fields.ts';
import { parseSourceFile } from '../src/source/source-file.ts';
import { findLanguageProblems } from '../src/validation/languages/language-problems.ts';
import { loadDecapCheck, type DecapField } from './decap-control.ts';
import { getBlanks, getSamples } from './form-samples.ts';
import { getForms, toEntry, walkForm, type LocatedField } from './form-walk.ts';
import { staffLanguages } from '../src/languages/staff-languages.ts';

let isRejectedByDecap: (field: DecapField, value: unknown) => boolean;
beforeAll(async () => {
  isRejectedByDecap = await loadDecapCheck();
});

/** The source file that the form writes for an entry. */
function toSource({ form }: LocatedField, entry: Record<string, unknown>) {
  const names = form.fields.map(({ name }) => name);
  const source = form.format.toFile(
    form.type.extension === 'yml' ? entry : { ...entry, body: 'The body.' },
    names,
  );
  const { value, problems } = parseSourceFile(form.path, Buffer.from(source));
  expect(problems).toEqual([]);
  return value!;
}

/** Whether the content check accepts a value in a field; the admin's check must report the same fields. */
function isAccepted(formField: LocatedField, value: unknown): boolean {
  const { type } = formField.form;
  const entry = toEntry(formField, value);
  const source = toSource(formField, entry);
  const { problems } = parseFields(type, source);
  for (const language of staffLanguages)
    expect(getFields(checkFields(type, entry, language))).toEqual(getFields(problems));
  const path = formField.path.join('.');
  const isHere = (field = '') => field === path || field.startsWith(`${path}.`);
  const untranslated = findLanguageProblems({
    ...{
      paths: [],
      settings: {},
      entries: [],
      locations: [],
      addresses: [],
      siteAddresses: { isPossible: () => false, has: () => false, at: () => new Set<string>() },
      now: 0,
    },
    files: [{ source, model: type.fields }],
    languages: ['en', 'es'],
  });
  return ![...problems, ...untranslated].some(
    ({ code, field }) => code !== 'rule' && isHere(field),
  );
}

const getFields = (problems: readonly { readonly field?: string | undefined }[]) =>
  [...new Set(problems.map(({ field }) => field))].sort();

describe.each(getForms().map((form) => [form.name, walkForm(form)] as const))('%s', (_, walk) => {
  it.each(walk.map((one) => [one.path.join('.'), one] as const))('%s', (_path, one) => {
    const field = { ...one.field };
    for (const { value, isValid } of getSamples(field)) {
      const shown = `${JSON.stringify(value)?.slice(0, 80)} is ${isValid ? 'valid' : 'invalid'}`;
      expect(isAccepted(one, value), shown).toBe(isValid);
      // Decap may accept what our check rejects, but must accept all that is valid.
      if (isValid) expect(isRejectedByDecap(field, value), `Decap: ${shown}`).toBe(false);
    }
    const isOptional = field.required === false;
    for (const blank of getBlanks(field)) {
      const shown = `left alone as ${JSON.stringify(blank)}`;
      // What a publication sets, no file may lack.
      expect(isAccepted(one, blank), shown).toBe(isOptional && !field.set_by);
      // A draft may be unfinished.
      expect(isRejectedByDecap(field, blank), `Decap: ${shown}`).toBe(false);
    }
  });
});

it('walks every field of the model', () => {
  const toPaths = (path: string, { structure }: Field): string[] => {
    if (structure.kind === 'group') return [path, ...toInner(`${path}.`, structure.fields)];
    if (structure.kind === 'localized')
      return [path, ...['en', 'es'].flatMap((code) => toPaths(`${path}.${code}`, structure.item))];
    // All entries are chosen in one control.
    if (structure.kind !== 'list' || structure.isSelection) return [path];
    const item = toPaths(`${path}.0`, structure.item);
    // In a list of groups, only the fields have controls.
    return [path, ...(structure.item.structure.kind === 'group' ? item.slice(1) : item)];
  };
  const toInner = (prefix: string, fields: Fields) =>
    Object.entries(fields).flatMap(([name, field]) => toPaths(prefix + name, field));
  const forms = getForms();
  expect(forms.map(({ type }) => type)).toEqual(contentTypes);
  // A form is in the order of its parts.
  for (const form of forms)
    expect(
      walkForm(form)
        .map(({ path }) => path.join('.'))
        .toSorted(),
    ).toEqual(toInner('', form.type.fields).toSorted());
});
