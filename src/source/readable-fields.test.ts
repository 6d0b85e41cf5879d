import { describe, expect, test } from 'vitest';
import { getReadableFields, unreadable } from './readable-fields.ts';

const read = (source: string) => getReadableFields(Buffer.from(source));

describe('the readable fields of a damaged file', () => {
  test('are all but the broken one', () => {
    expect(
      read(
        '---\nheadline: "Never closed\nsummary: a: b\nwithdrawn:\n  date: x\n---\n\nBody: no field\n',
      ),
    ).toEqual([{ headline: unreadable, summary: unreadable, withdrawn: { date: 'x' } }]);
  });

  test('are found without the closing line, and in bytes that are not UTF-8', () => {
    expect(read('---\ndraft: true\n\nText.\n')).toEqual([{ draft: unreadable }]);
    expect(getReadableFields(Buffer.from('draft: true\nname: \xff\n', 'latin1'))).toEqual([
      { draft: true, name: '\ufffd' },
    ]);
  });

  test('are unreadable where a field is a duplicate or an alias', () => {
    expect(read('draft: true\nslug: *x\ndraft: false\n')).toEqual([
      { draft: unreadable, slug: unreadable },
    ]);
  });

  test('include both sides of a conflict', () => {
    expect(
      read(
        '---\nslug: x\n<<<<<<< ours\ndraft: true\n||||||| base\n=======\ndraft: false\n>>>>>>> theirs\n---\n',
      ),
    ).toEqual([
      { slug: 'x', draft: true },
      { slug: 'x', draft: false },
    ]);
  });
});
