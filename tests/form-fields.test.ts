import { beforeAll, describe, expect, it } from 'vitest';
import { checkFields } from '../src/model/content-types/check-fields.ts';
import { contentTypes } from '../src/model/content-types/collections.ts';
import type { Field, Fields } from '../src/model/fields/field.ts';
import { parseFields } from '../src/source/parse-fields.ts';
import { parseSourceFile } from '../src/source/source-file.ts';
import { findLanguageProblems } from '../src/validation/languages/language-problems.ts';
import { loadDecapCheck, type DecapField } from './decap-control.ts';
import { getBlanks, getSamples } from './form-samples.ts';
import { getForms, toEntry, walkForm, type FormPlace } from './form-walk.ts';

let isRefusedByDecap: (field: DecapField, value: unknown) => boolean;
beforeAll(async () => {
  isRefusedByDecap = await loadDecapCheck();
}, 60_000);

/** The file that the form's values make. */
function toSource({ form }: FormPlace, entry: Record<string, unknown>) {
  const names = form.fields.map(({ name }) => name);
  const text = form.format.toFile(
    form.type.extension === 'yml' ? entry : { ...entry, body: 'The text.' },
    names,
  );
  const { value, problems } = parseSourceFile(form.path, Buffer.from(text));
  expect(problems).toEqual([]);
  return value!;
}

/** Whether the content check takes the value at a place; the admin's check has to agree on every field. */
function isTaken(place: FormPlace, value: unknown): boolean {
  const { type } = place.form;
  const entry = toEntry(place, value);
  const source = toSource(place, entry);
  const { problems } = parseFields(type, source);
  for (const language of ['en', 'es'] as const)
    expect(getFields(checkFields(type, entry, language))).toEqual(getFields(problems));
  const path = place.path.join('.');
  const isHere = (field = '') => field === path || field.startsWith(`${path}.`);
  const untranslated = findLanguageProblems({
    ...{ paths: [], settings: {}, entries: [], locations: [], now: 0 },
    files: [{ source, model: type.fields }],
    languages: ['en', 'es'],
  });
  return ![...problems, ...untranslated].some(
    ({ code, field }) => code !== 'rule' && isHere(field),
  );
}

const getFields = (found: readonly { readonly field?: string | undefined }[]) =>
  [...new Set(found.map(({ field }) => field))].sort();

describe.each(getForms().map((form) => [form.name, walkForm(form)] as const))('%s', (_, walk) => {
  it.each(walk.map((place) => [place.path.join('.'), place] as const))('%s', (_path, place) => {
    const field = { ...place.field };
    for (const { value, isRight } of getSamples(field)) {
      const shown = `${JSON.stringify(value)?.slice(0, 80)} is ${isRight ? 'right' : 'wrong'}`;
      expect(isTaken(place, value), shown).toBe(isRight);
      // Decap may let pass what our check refuses, but must not ask for anything else.
      if (isRight) expect(isRefusedByDecap(field, value), `Decap: ${shown}`).toBe(false);
    }
    const isOptional = field.required === false;
    for (const blank of getBlanks(field)) {
      const shown = `left alone as ${JSON.stringify(blank)}`;
      expect(isTaken(place, blank), shown).toBe(isOptional);
      // Of a group Decap asks field by field.
      if (!field.fields || field.widget === 'list')
        expect(isRefusedByDecap(field, blank), `Decap: ${shown}`).toBe(!isOptional);
    }
  });
});

it('walks every field that the model has', () => {
  const toPaths = (path: string, { structure }: Field): string[] => {
    if (structure.kind === 'group') return [path, ...toInner(`${path}.`, structure.fields)];
    if (structure.kind === 'localized')
      return [path, ...['en', 'es'].flatMap((code) => toPaths(`${path}.${code}`, structure.item))];
    // Entries are chosen in one control, however many.
    if (structure.kind !== 'list' || structure.isSelection) return [path];
    const item = toPaths(`${path}.0`, structure.item);
    // Of a group in a list only the fields have controls.
    return [path, ...(structure.item.structure.kind === 'group' ? item.slice(1) : item)];
  };
  const toInner = (prefix: string, fields: Fields) =>
    Object.entries(fields).flatMap(([name, field]) => toPaths(prefix + name, field));
  const forms = getForms();
  expect(forms.map(({ type }) => type)).toEqual(contentTypes);
  for (const form of forms)
    expect(walkForm(form).map(({ path }) => path.join('.'))).toEqual(toInner('', form.type.fields));
});
