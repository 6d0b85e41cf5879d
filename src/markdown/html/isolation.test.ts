import { expect, test } from 'vitest';
import { defineExampleOptions, exampleLabels } from '../../../tests/fixtures/example-labels.ts';
import { renderBody } from '../rendering/render.ts';
import { isolateFigures } from '../../languages/figures.ts';

test.each([
  ['a telephone number', '+1 202 555 0143'],
  ['one with parentheses', '(202) 555-0190'],
  ['one of a country with short groups', '01 42 27 00 80'],
  ['a date', '2011-08-25'],
  ['a signed number', '-313'],
  ['a signed percentage', '−4.5%'],
])('%s in plain text is read from left to right', (_, figure) => {
  expect(isolateFigures(`عن ${figure}، ثم`, 'ar')).toBe(`عن \u2066${figure}\u2069، ثم`);
});

test.each(['2010–2011', '8:15', '1,762', '25', 'C-2011', 'SHA-256', '\u200e-313'])(
  '%s stays as it is',
  (text) => {
    expect(isolateFigures(text, 'ar')).toBe(text);
  },
);

async function render(source: string, direction: 'ltr' | 'rtl'): Promise<string> {
  const options = defineExampleOptions({ labels: { ...exampleLabels, direction } });
  return (await renderBody(source, options)).html;
}

test('bodies from right to left isolate figures, code and addresses, and return from notes to the right', async () => {
  const source =
    'هاتف +1 202 555 0143، `a-b`، https://lantern.example/ و[موقع](https://lantern.example/)[^1]\n\n[^1]: ح';
  const html = await render(source, 'rtl');
  expect(html).toContain('هاتف <bdi dir="ltr">+1 202 555 0143</bdi>، <code dir="ltr">a-b</code>');
  expect(html).toMatch(/<a href="https:\/\/lantern.example\/"[^>]* dir="ltr">https:\/\/lantern/);
  expect(html).not.toMatch(/dir="ltr">موقع/);
  expect(html).toContain('>↪\uFE0E</a>');
});

test('a paragraph from right to left has its direction and its figures in a body from left to right', async () => {
  const html = await render(
    'Call +1 202 555 0143.\n\nاتصل 202-555-0144.\n\n- هاتف 202-555-0144',
    'ltr',
  );
  expect(html).toBe(
    '<p>Call +1 202 555 0143.</p>\n<p dir="auto">اتصل <bdi dir="ltr">202-555-0144</bdi>.</p>\n' +
      '<ul>\n<li dir="auto">هاتف <bdi dir="ltr">202-555-0144</bdi></li>\n</ul>',
  );
  const mail = 'Call +1 202 555 0143.\n\nاتصل 202-555-0144.';
  expect(isolateFigures(mail, 'en')).toBe(mail.replace('202-555-0144', '\u2066$&\u2069'));
});

test('bodies from left to right stay as they are', async () => {
  const html = await render('Call +1 202 555 0143.[^1]\n\n[^1]: n', 'ltr');
  expect(html).toContain('Call +1 202 555 0143.');
  expect(html).toContain('>↩\uFE0E</a>');
});
