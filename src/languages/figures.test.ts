import { expect, test } from 'vitest';
import { dropIsolation, isolateFigures, isolateHtml } from './figures.ts';

test.each([
  ['a telephone number', '+1 202 555 0143'],
  ['one with parentheses', '(202) 555-0190'],
  ['one with both', '+1 (202) 555-0190'],
  ['one with wide dashes', '202 - 555 - 0190'],
  ['one without groups', '+966501234567'],
  ['one with the digit of a country', '1-800-555-0144'],
  ['one of a country with short groups', '01 42 27 00 80'],
  ['one of two groups', '050 1234567'],
  ['one of two short groups', '555-0190'],
  ['one of two groups of four', '2245 1234'],
  ['one with an area of two digits', '03 1234567'],
  ['one in Arabic digits', '٠٥٠-١٢٣-٤٥٦٧'],
  ['one of a country in Arabic digits', '+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧'],
  ['a code to dial', '*123#'],
  ['a date', '2011-08-25'],
  ['a signed number', '-313'],
  ['a signed percentage', '−4.5%'],
])('%s is read from left to right', (_, figure) => {
  expect(isolateFigures(`عن ${figure}، ثم`, 'ar')).toBe(`عن \u2066${figure}\u2069، ثم`);
  expect(isolateHtml(`<p>عن ${figure}، ثم`, 'rtl')).toBe(
    `<p>عن <bdi dir="ltr">${figure}</bdi>، ثم`,
  );
});

test.each([
  ...['2010–2011', '2010 - 2011', '2010-2011', '25 2011', '8:15', '1,762', '25', 'C-2011'],
  ...['SHA-256', '\u200e-313', '2010  58  61  72', '2011  1,058  610  -', '10000-20000'],
  'https://lantern.example/2011/08/22/',
])('%s stays as it is', (text) => {
  expect(isolateFigures(text, 'ar')).toBe(text);
});

test('numbers in neighbouring columns of a table are not one', () => {
  expect(isolateFigures('+1 202 555 0190  12.5 %  -720', 'ar')).toBe(
    '\u2066+1 202 555 0190\u2069  12.5 %  \u2066-720\u2069',
  );
});

test('a line with words from right to left in another language has its figures isolated', () => {
  const mail = 'Call +1 202 555 0143.\n\nاتصل 202-555-0144.';
  expect(isolateFigures(mail, 'en')).toBe(mail.replace('202-555-0144', '\u2066$&\u2069'));
});

const marked = (number: string) => `<bdi dir="ltr">${number}</bdi>`;

test('a page from right to left has its figures isolated wherever readers see them', () => {
  const page = (number: string) =>
    `<html lang="ar" dir="rtl"><head><title>هاتف 202-555-0144</title>` +
    `<meta content="> 202-555-0144"><script>"202-555-0144"</script></head><body>` +
    `<p>الرقم <br>${number} <b>وليس</b> ${number}</p><svg><text>202-555-0144</text></svg>` +
    `<a href="tel:+12025550144" dir="ltr">202-555-0144</a><code>202-555-0144</code>` +
    `<p lang="en" dir="ltr">Call 202-555-0144</p><li>${number}</li></body></html>`;
  expect(isolateHtml(page('202-555-0144'))).toBe(page(marked('202-555-0144')));
});

test('a page from left to right has them isolated only beside such words', () => {
  const page = (number: string) =>
    `<html dir="ltr"><p>Call 202-555-0144</p><figcaption>Call مركز ${number}</figcaption>` +
    `<p dir="auto">اتصل <b>بنا</b> ${number}</p><p>Or 202-555-0144</p></html>`;
  expect(isolateHtml(page('+1 202 555 0144'))).toBe(page(marked('+1 202 555 0144')));
  const english = '<p>Call <b>now</b> 202-555-0144</p>';
  expect(isolateHtml(english)).toBe(english);
});

test('the marks can be dropped from pages, feeds and plain text', () => {
  const html = `عن ${marked('555-0190')} ثم`;
  for (const text of [html, JSON.stringify(html), html.replaceAll('<', '&lt;')])
    expect(dropIsolation(text)).toContain('عن 555-0190 ثم');
  expect(dropIsolation('عن \u2066555-0190\u2069 ثم')).toBe('عن 555-0190 ثم');
});

test('hostile texts take time proportional to their length', () => {
  for (const part of ['1', '1 ', '11 ', '+1', '*1', '(1)', '<a ', '<', '<b>', '</b>', '"', '://']) {
    // Of the processor: on a busy machine it waits for others.
    const begun = process.cpuUsage();
    isolateHtml(`ع ${part.repeat(100_000)}`, 'rtl');
    isolateFigures(`ع ${part.repeat(100_000)}`, 'ar');
    expect(process.cpuUsage(begun).user / 1000, part).toBeLessThan(1_000);
  }
});
