import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unwrapSource, wrapSource } from '../admin/formats/source-with-revision.ts';
import { getBlanks } from './form-samples.ts';
import { getForms, type Form } from './form-walk.ts';

const forms = getForms();
const folders = ['tests/fixtures/full-newsroom', 'tests/fixtures/newsroom'];
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.{md,mdx,yml}`).map((file) => ({ folder, file })))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

const getForm = ({ folder, file }: (typeof files)[number]): Form =>
  forms.find(({ name, path, type }) => {
    const below = file.slice(folder.length + 1);
    return below === path || (name === type.name && below.startsWith(`${name}/`));
  })!;

type Data = Record<string, unknown>;

/** Opens a file in the admin, lets staff change something, and saves it. */
function save(form: Form, source: string, change: (data: Data) => void = () => {}): string {
  const raw = wrapSource({ source, version: 'a1' });
  // Decap keeps an entry as plain JSON.
  const data = JSON.parse(JSON.stringify(form.format.fromFile(raw))) as Data;
  change(data);
  const saved = unwrapSource(
    form.format.toFile(
      data,
      form.fields.map(({ name }) => name),
    ),
  );
  expect(saved.version).toBe('a1');
  return saved.source;
}

/** Where two sources differ: the range of the first, and what replaces it in the second. */
function getDifference(before: string, after: string) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    start,
    old: before.slice(start, before.length - end),
    new: after.slice(start, after.length - end),
  };
}

describe.each(files)('$file', ({ folder, file }) => {
  const form = getForm({ folder, file });
  const source = readFileSync(file, 'utf8');

  it('stays the same bytes when it is opened and saved', () => {
    expect(save(form, source)).toBe(source);
  });

  it('stays the same bytes when controls leave blank values behind', () => {
    for (const turn of [0, 1, 2])
      expect(
        save(form, source, (data) => {
          for (const field of form.fields)
            if (!(field.name in data)) data[field.name] = getBlanks(field)[turn];
        }),
      ).toBe(source);
  });

  it('changes only in its title when that is edited', () => {
    const { listing } = form.type;
    if (!listing) return;
    const saved = save(form, source, (data) => {
      const title = data[listing.title];
      data[listing.title] =
        typeof title === 'string' ? `${title} Z` : { ...(title as object), en: 'Z' };
    });
    const { start, old, new: added } = getDifference(source, saved);
    const position = source.indexOf(`\n${listing.title}:`);
    // Only the end of the title's line, or the line of one language, differs.
    expect(start).toBeGreaterThan(position);
    expect(added).toContain('Z');
    expect(old + added).not.toContain('\n');
    expect(source.slice(position + 1, start).split('\n').length).toBeLessThanOrEqual(3);
  });

  it('changes only in a paragraph when that is edited', () => {
    if (form.type.extension === 'yml') return;
    const paragraphs = (form.format.fromFile(source)['body'] as string).split('\n\n');
    for (const [index, paragraph] of paragraphs.entries()) {
      const saved = save(form, source, (data) => {
        data['body'] = paragraphs.with(index, `${paragraph} Changed.`).join('\n\n');
      });
      const { old, new: added } = getDifference(source, saved);
      expect([old, added]).toEqual(['', ' Changed.']);
    }
  });
});

it('finds the form of every file', () => {
  expect(files.length).toBeGreaterThan(70);
  expect(files.filter((file) => !getForm(file))).toEqual([]);
});
