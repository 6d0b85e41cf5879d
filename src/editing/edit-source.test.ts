import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCases } from '../../tests/cases.ts';
import { sources, toChanged, valueChanges } from '../../tests/fixtures/fixture-entries.ts';
import { release } from '../model/content-types/release.ts';
import { editSource, parseEntryData } from './edit-source.ts';
import { UnreadableSourceError } from './parsed-source.ts';
import { isSameValue } from '../model/fields/written-value.ts';
import { measureProcessor } from '../../tests/processor-time.ts';

const source = `\ufeff---
# Sent to the desk on Monday
headline: 'Governor suspends the program' # agreed

topics: [policing, oversight]
image:
    src: /media/vigil.jpg   # the wide one
    alt: "A crowd"
corrections:
- date: 2011-06-02T10:00:00-04:00
  # by telephone
  text: >-
    It was
    ten.
unknown: kept
---

First paragraph.

Second paragraph.
`;

const edit = (change: (data: Record<string, unknown>) => void, before = source) => {
  const data = parseEntryData(before, 'md');
  change(data);
  return editSource({ source: before, extension: 'md', data, fields: release.fields });
};

describe('editSource', () => {
  test.each<[string, (data: Record<string, unknown>) => void, string, string]>([
    [
      'a string keeps its quotation marks and its comment',
      (data) => (data['headline'] = 'Governor’s program: suspended'),
      `'Governor suspends the program' # agreed`,
      `'Governor’s program: suspended' # agreed`,
    ],
    [
      'one field of a group changes alone',
      (data) => (data['image'] = { src: '/media/vigil.jpg', alt: 'A crowd of ten' }),
      '"A crowd"',
      '"A crowd of ten"',
    ],
    [
      'a list in brackets stays one',
      (data) => (data['topics'] = ['policing', 'courts', 'oversight']),
      '[policing, oversight]',
      '[policing, courts, oversight]',
    ],
    [
      'an item of a list changes alone',
      (data) => (data['corrections'] = [{ date: '2011-06-02T10:00:00-04:00', text: 'It was 11.' }]),
      '>-\n    It was\n    ten.',
      'It was 11.',
    ],
    [
      'a new item is written like its neighbours',
      (data) => (data['corrections'] as unknown[]).unshift({ text: 'Moved.', date: 'no: date' }),
      'corrections:\n',
      `corrections:\n- date: 'no: date'\n  text: Moved.\n`,
    ],
    [
      'a new field is inserted in the order of the model',
      (data) => (data['summary'] = 'First line\nSecond line\n'),
      '# agreed\n',
      '# agreed\nsummary: |\n  First line\n  Second line\n',
    ],
    [
      'a new field in a group takes the indentation of the group',
      (data) => (data['image'] = { ...(data['image'] as object), caption: '2011' }),
      '"A crowd"\n',
      `"A crowd"\n    caption: '2011'\n`,
    ],
    [
      'an emptied field is removed with its lines',
      (data) => (data['image'] = { src: '', alt: null }),
      `image:\n    src: /media/vigil.jpg   # the wide one\n    alt: "A crowd"\n`,
      '',
    ],
    [
      'a string that YAML would read as another type is quoted',
      (data) => (data['dateline'] = 'no'),
      '# agreed\n',
      `# agreed\ndateline: 'no'\n`,
    ],
    [
      'a paragraph of the body',
      (data) => (data['body'] = 'First paragraph.\n\nChanged.'),
      'Second paragraph.',
      'Changed.',
    ],
  ])('%s', (_name, change, before, after) => {
    expect(source).toContain(before);
    expect(edit(change)).toBe(source.replace(before, () => after));
  });

  test.each(['embargoedUntil:', 'embargoedUntil: null'])(
    'a comment beside %j stays, also when the field is filled',
    (empty) => {
      const before = source.replace('unknown:', `${empty} # set on the day\nunknown:`);
      const after = "embargoedUntil: '2011-07-01' # set on the day\nunknown:";
      const fill = (data: Record<string, unknown>) => (data['embargoedUntil'] = '2011-07-01');
      expect(edit(fill, before)).toBe(source.replace('unknown:', after));
    },
  );

  test('nothing changes when a form only adds blank values', () => {
    const blank = { slug: '', event: { start: null, end: '' }, related: [], notes: undefined };
    expect(edit((data) => Object.assign(data, blank))).toBe(source);
  });

  test('keeps the line endings of unchanged lines, and gives new lines those of the file', () => {
    const windows = '---\r\nheadline: One\r\n---\r\n\r\nA\r\n\nB\r\n';
    const edited = edit((data) => {
      Object.assign(data, { summary: 'Two', body: 'A\n\nC\nB' });
    }, windows);
    expect(edited).toBe('---\r\nheadline: One\r\nsummary: Two\r\n---\r\n\r\nA\r\n\nC\r\nB\r\n');
    const begun = '---\r\nheadline: One\r\n---\r\n';
    expect(edit((data) => (data['body'] = 'A\n\nB'), begun)).toBe(`${begun}\r\nA\r\n\r\nB\r\n`);
    const shortened = edit(
      (data) => (data['body'] = 'A\n\nB\nC'),
      '---\na: b\n---\nA\r\n\nX\nB\r\nC\n',
    );
    expect(shortened).toBe('---\na: b\n---\nA\r\n\nB\r\nC\n');
  });

  test('removes an item of a list with its lines, and keeps the others', () => {
    const list =
      '---\nheadline:   One\ntopics:\n    - policing # ours\n    - courts\n    - "prisons"\n---\n';
    expect(edit((data) => (data['topics'] as string[]).splice(1, 1), list)).toBe(
      list.replace('    - courts\n', ''),
    );
    expect(edit((data) => (data['topics'] as string[]).splice(0, 2, 'health'), list)).toBe(
      list.replace('policing # ours\n    - courts', 'health # ours'),
    );
  });

  test('a value that another field repeats can change', () => {
    const data = { name: 'Ruiz', sortName: 'Ana' };
    expect(editSource({ source: 'name: &a Ana\nsortName: *a\n', extension: 'yml', data })).toBe(
      'name: Ruiz\nsortName: Ana\n',
    );
  });

  test('keeps a missing line ending at the end of a file', () => {
    const data = { name: 'Ana', role: { en: 'Counsel' }, former: true };
    expect(editSource({ source: 'name: Ana\nrole:\n  en: Aide', extension: 'yml', data })).toBe(
      'name: Ana\nrole:\n  en: Counsel\nformer: true',
    );
  });

  test('keeps a comment at the end of a file without a line ending', () => {
    const data = { name: 'Ana\nRuiz' };
    expect(editSource({ source: 'name: Ana # agreed', extension: 'yml', data })).toBe(
      'name: |- # agreed\n  Ana\n  Ruiz',
    );
  });

  test('a file whose last field is removed becomes an empty map', () => {
    const emptied = editSource({ source: 'main:\n  - page: about\n', extension: 'yml', data: {} });
    expect(emptied).toBe('{}\n');
    const data = { main: [{ page: 'about' }] };
    expect(editSource({ source: emptied, extension: 'yml', data })).toBe(
      'main:\n  - page: about\n',
    );
  });

  test('removes the first fields of an item, whose hyphen stays', () => {
    const list = '---\nlinks:\n  - title: A\n    date: 2011\n    url:   /a/ # ours\n---\n';
    expect(edit((data) => (data['links'] = [{ url: '/a/' }]), list)).toBe(
      '---\nlinks:\n  - url:   /a/ # ours\n---\n',
    );
  });

  test('writes a new file without fields so that it can be read again', () => {
    expect(editSource({ source: '', extension: 'md', data: { body: 'A' } })).toBe(
      '---\n{}\n---\n\nA\n',
    );
    expect(editSource({ source: '', extension: 'yml', data: {} })).toBe('{}\n');
  });

  test('writes a new file in the order of the model, without hidden keys', () => {
    const data = {
      $state: 'draft',
      body: 'The text.',
      topics: ['policing'],
      event: { place: 'City Hall', start: '2011-06-02T10:00:00-04:00' },
      kind: 'media-advisory',
    };
    expect(editSource({ source: '', extension: 'md', data, fields: release.fields })).toBe(
      [
        '---\nkind: media-advisory',
        "event:\n  start: '2011-06-02T10:00:00-04:00'\n  place: City Hall",
        'topics:\n  - policing\n---\n\nThe text.\n',
      ].join('\n'),
    );
  });

  test.each(['---\na: [\n---\n', 'no front matter', '---\n- a\n---\n'])(
    'rejects %j, which it could not edit without loss',
    (broken) => {
      expect(() => editSource({ source: broken, extension: 'md', data: {} })).toThrow(
        UnreadableSourceError,
      );
    },
  );

  test('the result has the values, and all other fields keep their bytes, for any notation', () => {
    fc.assert(
      fc.property(sources, valueChanges, ({ text: before, pieces }, changes) => {
        const values = parseEntryData(before, 'md');
        expect(editSource({ source: before, extension: 'md', data: values })).toBe(before);
        const data = toChanged(values, changes);
        const edited = editSource({ source: before, extension: 'md', data });
        expect(isSameValue(parseEntryData(edited, 'md'), data)).toBe(true);
        expect(editSource({ source: edited, extension: 'md', data })).toBe(edited);
        const unchanged = Object.entries(pieces).filter(([name]) =>
          isSameValue(values[name], data[name]),
        );
        let at = 0;
        for (const [, piece] of unchanged) {
          expect(edited.slice(at)).toContain(piece);
          at = edited.indexOf(piece, at) + piece.length;
        }
      }),
      { numRuns: getCases(75) },
    );
  });
});

test.each([' ', '\n', '\t\n'])(
  'reads a million of %j between two letters at once',
  async (space) => {
    const body = `x${space.repeat(1_000_000 / space.length)}y`;
    const taken = await measureProcessor(() =>
      expect(parseEntryData(`---\nheadline: A\n---\n\n${body}\n\n`, 'md')['body']).toBe(body),
    );
    expect(taken).toBeLessThan(1000);
  },
);
