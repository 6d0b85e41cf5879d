import { expect, test } from 'vitest';
import { formatTextTable } from './text-table.ts';
import { wrapText } from './wrap.ts';

test('a telephone number between words from right to left stays in one line, which its marks do not lengthen', () => {
  expect(wrapText('اتصل (202) 555-0190 ثم', 'ar', 14)).toBe('اتصل\n\u2066(202) 555-0190\u2069\nثم');
  expect(wrapText('Call (202) 555-0190 now', 'en', 14)).toBe('Call (202)\n555-0190 now');
});

test('in a table each number stays in its own column, and in one piece', () => {
  const rows = [
    ['العام', 'شكاوى', 'الهاتف', 'النسبة'],
    ['2010', '1,058', '+1 202 555 0190', '12.5'],
    ['2011', '610', '-', '-72'],
  ];
  expect(formatTextTable(rows, 'ar', 72)).toBe(
    'العام  شكاوى  الهاتف           النسبة\n-----  -----  ---------------  ------\n' +
      ' 2010  1,058  \u2066+1 202 555 0190\u2069    12.5\n 2011    610  -                   \u2066-72\u2069',
  );
});
