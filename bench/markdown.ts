/**
 * Milliseconds to render a body of about 3 KB: our pipeline beside plain remark-gfm → sanitized HTML,
 * in turn, so that the state of the machine weighs on both alike.
 *
 *   node bench/markdown.ts [rounds]
 */
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { defineExampleOptions } from '../tests/fixtures/example-labels.ts';
import { renderBody } from '../src/markdown/rendering/render.ts';

const PARAGRAPH =
  'The governors of three provinces **suspended** the agreements on Tuesday, according to ' +
  '[the notice](https://example.org/notice), without naming a *single* reason.[^1] Lawyers for the ' +
  'detainees said that they had learned of it from the press, and asked for a hearing.\n\n';

const MARKDOWN = [
  '## What happened\n\n',
  PARAGRAPH.repeat(4),
  '![Students at the gate](/media/gate.jpg "The gate in May")\n\n',
  '- [x] Notice served\n- [ ] Hearing held\n- Agreements ~~renewed~~ cancelled\n\n',
  '| Province | Agreements |\n| --- | ---: |\n',
  '| North | 12 |\n| South | 7 |\n| East | 31 |\n\n',
  '## What comes next\n\n',
  PARAGRAPH.repeat(4),
  '> We were told to leave by Friday.\n\n',
  '[^1]: Official gazette, no. 41.\n',
].join('');

const REPORT = `${MARKDOWN}
<KeyFindings>

- One
- Two

</KeyFindings>

<Chart type="line" title="Arrests" rows={[["2009", 12], ["2010", 15], ["2011", 9]]} />
`;

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const picture = {
  sources: [{ type: 'image/avif', srcset: '/_/gate-400.avif 400w, /_/gate-800.avif 800w' }],
  src: '/_/gate-800.jpg',
  width: 800,
  height: 600,
};
const options = defineExampleOptions({ resolveImage: () => picture });

const CASES: Record<string, () => unknown> = {
  'plain remark-gfm': () => toHtml(sanitize(toHast(plain.parse(MARKDOWN)))),
  'renderBody, md': () => renderBody(MARKDOWN, options),
  'renderBody, md with HTML': () => renderBody(`${MARKDOWN}\nH<sub>2</sub>O\n`, options),
  'renderBody, mdx': () => renderBody(REPORT, { ...options, format: 'mdx' }),
};

function getMedian(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const rounds = Number(process.argv[2] ?? 300);
const times = new Map(Object.keys(CASES).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds + 50; round++) {
  for (const [name, run] of Object.entries(CASES)) {
    const start = performance.now();
    await run();
    // The first rounds run before the engine has compiled the code.
    if (round >= 50) times.get(name)?.push(performance.now() - start);
  }
}
console.log(`${new TextEncoder().encode(MARKDOWN).length} bytes, median of ${rounds}`);
for (const [name, values] of times) console.log(`${getMedian(values).toFixed(2)} ms  ${name}`);
