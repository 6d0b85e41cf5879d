import { describe, expect, it } from 'vitest';
import { exampleLabels } from '../../../tests/fixtures/example-labels.ts';
import type { BodyFormat } from '../parsing/body-types.ts';
import { toPlainBody } from './plain-body.ts';

/** A body in all formats without HTML. */
async function write(source: string, format: BodyFormat) {
  const { mail, markdown, text } = await toPlainBody(source, {
    format,
    language: 'en',
    labels: exampleLabels,
    siteUrl: 'https://news.example',
    resolveImage: () => undefined,
  });
  return { mail, markdown: markdown.trim(), text: text.trim() };
}

describe.each(['md', 'mdx'] as const)('HTML in %s', (format) => {
  it('keeps the cells of a table apart', async () => {
    const source =
      '<table><caption>By town</caption><tr><th>Town</th><th>Dead</th></tr>' +
      '<tr><td>Ashby</td><td>10</td></tr></table>';
    expect(await write(source, format)).toEqual({
      mail: 'By town\n\nTown   Dead\n-----  ----\nAshby    10',
      markdown: 'By town\n\n| Town | Dead |\n| - | - |\n| Ashby | 10 |',
      text: 'By town\n\nTown | Dead\nAshby | 10',
    });
  });

  it('keeps the blocks in a cell apart', async () => {
    const source =
      '<table><tr><th>a</th></tr><tr><td><p>b</p><ul><li>c</li><li>d</li></ul></td></tr></table>';
    expect((await write(source, format)).text).toBe('a\nb c d');
  });

  it('keeps the items of a list, and addresses', async () => {
    const source =
      '<ol start="3"><li>One</li><li>See <a href="https://x.example/">there</a></li></ol>';
    expect(await write(source, format)).toEqual({
      mail: '3. One\n4. See there (https://x.example/)',
      markdown: '3. One\n4. See [there](https://x.example/)',
      text: '3. One\n4. See there (https://x.example/)',
    });
  });

  it('keeps a figure apart from its caption', async () => {
    const source =
      '<figure><img src="/media/a.jpg" alt="A gate" /><figcaption>In May</figcaption></figure>';
    expect(await write(source, format)).toEqual({
      mail: '[A gate]\n\nIn May',
      markdown: '\\[A gate]\n\nIn May',
      text: '[A gate]\n\nIn May',
    });
  });

  it('keeps the terms of a list of descriptions apart', async () => {
    const source = '<dl><dt>Dead</dt><dd>12</dd><dt>Hurt</dt><dd>30</dd></dl>';
    const expected = '- Dead\n\n  12\n\n- Hurt\n\n  30';
    expect(await write(source, format)).toEqual({
      mail: expected,
      markdown: expected,
      text: expected,
    });
  });

  it('leaves footnotes, references and tasks as they are', async () => {
    const source =
      'A <em>word</em>[^1], [there][r]\n\n- [x] done\n- [ ] open\n\n[^1]: A <b>note</b>\n\n[r]: https://x.example/';
    expect(await write(source, format)).toEqual({
      mail: 'A word[1], there (https://x.example/)\n\n- [x] done\n- [ ] open\n\n[1] A note',
      markdown:
        'A *word*[^1], [there](https://x.example/)\n\n- [x] done\n- [ ] open\n\n[^1]: A **note**',
      text: 'A word[1], there (https://x.example/)\n\n- [x] done\n- [ ] open\n\n[1] A note',
    });
  });

  it.each(['~~12~~', '<del>12</del>', '<s>12</s>'])('never shows %s as valid', async (struck) => {
    expect(await write(`At least ${struck} 15 people died.`, format)).toEqual({
      mail: 'At least 15 people died.',
      markdown: 'At least ~~12~~ 15 people died.',
      text: 'At least 15 people died.',
    });
  });
});

it('keeps the words between tags of HTML blocks', async () => {
  const source = '<details><summary>More</summary>\n\nSome *text*\n\n</details>';
  expect((await write(source, 'md')).markdown).toBe('More\n\nSome *text*');
});

it.each(['Callout', 'PullQuote'])('a %s on one line is as one on three', async (name) => {
  const sentence = 'The **law** of 2010 was [not](https://x.example/) applied.';
  const [one, three] = [`<${name}>${sentence}</${name}>`, `<${name}>\n${sentence}\n</${name}>`];
  expect(await write(one, 'mdx')).toEqual(await write(three, 'mdx'));
  expect((await write(one, 'mdx')).text).toMatch(
    /^> The law of 2010 was not \(https:\/\/x\.example\/\) applied\.$/m,
  );
});

it('keeps a component among HTML', async () => {
  const source = '<div>\n<Callout tone="warning">Mind <sup>2</sup>.</Callout>\n</div>';
  expect((await write(source, 'mdx')).mail).toBe('> Warning\n>\n> Mind ².');
});
