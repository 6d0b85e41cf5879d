import { expect, test } from 'vitest';
import { formatTextTable } from './text-table.ts';
import { wrapText } from './wrap.ts';

test('a telephone number between words from right to left stays in one line, which its marks do not lengthen', () => {
  expect(wrapText('اتصل (202) 555-0190 ثم', 'ar', 14)).toBe('اتصل\n\u2066(202) 555-0190\u2069\nثم');
  expect(wrapText('Call (202) 555-0190 now', 'en', 14)).toBe('Call (202)\n555-0190 now');
});

test('Chinese is broken between its letters, by the room that they take', () => {
  const text =
    '波士顿，2026年11月24日——星期一清晨，执法人员在唐人街敲门：“开门！”（见https://news.example/zh/qiaomen）。';
  expect(wrapText(text, 'zh', 20).split('\n')).toEqual([
    '波士顿，2026年11月24',
    '日——星期一清晨，执法',
    '人员在唐人街敲门：',
    '“开门！”（见',
    'https://news.example/zh/qiaomen）。',
  ]);
  // Blanks between words of another script stay.
  expect(wrapText('Lin Xiaomei 林小梅 说', 'zh', 72)).toBe('Lin Xiaomei 林小梅 说');
});

test('columns of a table in Chinese are as wide as their letters', () => {
  const rows = [
    ['城市', '人数'],
    ['波士顿', '12'],
    ['Lynn', '1'],
  ];
  expect(formatTextTable(rows, 'zh', 72)).toBe(
    '城市    人数\n------  ----\n波士顿    12\nLynn       1',
  );
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
