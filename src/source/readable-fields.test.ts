import { describe, expect, test } from 'vitest';
import { getReadableFields, unreadable } from './readable-fields.ts';

const read = (text: string) => getReadableFields(Buffer.from(text));

describe('the fields that can be read of a file that cannot', () => {
  test('are those beside the broken one', () => {
    expect(
      read(
        '---\nheadline: "Never closed\nsummary: a: b\nwithdrawn:\n  date: x\n---\n\nBody: no field\n',
      ),
    ).toEqual([{ headline: unreadable, summary: unreadable, withdrawn: { date: 'x' } }]);
  });

  test('are there without the line that closes them, and in bytes that are no text', () => {
    expect(read('---\ndraft: true\n\nText.\n')).toEqual([{ draft: unreadable }]);
    expect(getReadableFields(Buffer.from('draft: true\nname: \xff\n', 'latin1'))).toEqual([
      { draft: true, name: '\ufffd' },
    ]);
  });

  test('are doubtful where a field is written twice or leads elsewhere', () => {
    expect(read('draft: true\nslug: *x\ndraft: false\n')).toEqual([
      { draft: unreadable, slug: unreadable },
    ]);
  });

  test('are those of both sides of a conflict', () => {
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
