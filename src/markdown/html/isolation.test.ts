import { expect, test } from 'vitest';
import { defineExampleOptions, exampleLabels } from '../../../tests/fixtures/example-labels.ts';
import { renderBody } from '../rendering/render.ts';

async function render(source: string, direction: 'ltr' | 'rtl'): Promise<string> {
  const options = defineExampleOptions({ labels: { ...exampleLabels, direction } });
  return (await renderBody(source, options)).html;
}

test('bodies from right to left isolate code and addresses, and return from notes to the right', async () => {
  const source =
    'هاتف `a-b`، https://lantern.example/ و[موقع](https://lantern.example/)[^1]\n\n[^1]: ح';
  const html = await render(source, 'rtl');
  expect(html).toContain('هاتف <code dir="ltr">a-b</code>');
  expect(html).toMatch(/<a href="https:\/\/lantern.example\/"[^>]* dir="ltr">https:\/\/lantern/);
  expect(html).not.toMatch(/dir="ltr">موقع/);
  expect(html).toContain('>↪\uFE0E</a>');
});

test('links to a number or mail address are read from left to right, unless they show words', async () => {
  const html = await render(
    'هاتف [050 1234567](tel:+972501234567) أو [اتصل 555](tel:+972501234567)',
    'rtl',
  );
  expect(html).toContain('<a href="tel:+972501234567" dir="ltr">050 1234567</a>');
  expect(html).toContain('<a href="tel:+972501234567">اتصل 555</a>');
});

test('paragraphs from left to right have their direction in a body from right to left', async () => {
  const html = await render('## What (and why)\n\n> “I was **afraid**.”\n\n- Yes!\n- نعم!', 'rtl');
  expect(html).toContain('<span dir="ltr">What (and why)</span></h2>');
  expect(html).toContain('<p><span dir="ltr">“I was <strong>afraid</strong>.”</span></p>');
  expect(html).toContain('<li><span dir="ltr">Yes!</span></li>\n<li>نعم!</li>');
});

test('a paragraph from right to left has its direction in a body from left to right', async () => {
  const html = await render('Call us.\n\nاتصل `a`.\n\n- هاتف', 'ltr');
  expect(html).toBe(
    '<p>Call us.</p>\n<p dir="auto">اتصل <code dir="ltr">a</code>.</p>\n' +
      '<ul dir="auto">\n<li>هاتف</li>\n</ul>',
  );
});

test('the marks of a list of names from both directions stay in line', async () => {
  const html = await render('- محمود, 34\n- Anna, 41\n- Ana (آنا)', 'ltr');
  expect(html).toBe(
    '<ul>\n<li><bdi>محمود, 34</bdi></li>\n<li>Anna, 41</li>\n<li><bdi>Ana (آنا)</bdi></li>\n</ul>',
  );
});

test('bodies from left to right stay as they are', async () => {
  const html = await render('Call +1 202 555 0143.[^1]\n\n[^1]: n', 'ltr');
  expect(html).toContain('Call +1 202 555 0143.');
  expect(html).toContain('>↩\uFE0E</a>');
});
