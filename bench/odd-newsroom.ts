/**
 * Writes a newsroom of odd entries, the same for the same number: `node bench/odd-newsroom.ts FOLDER [--entries 2000]`.
 * Long words and headlines, 47 topics, no pictures or only pictures, tables of 12 columns, nested lists, emoji, words in
 * another direction. To try a build of it with the validators and a browser: see bench/README.md.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { entries: { type: 'string', default: '2000' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Name the folder of the new newsroom.');

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten';
const picture = {
  src: '/media/candlelight-vigil.jpg',
  alt: 'People with candles <at> "night" & rain',
};
const headlines = [
  'Short',
  `${'A headline as long as any that staff may write, and then a little longer '.repeat(3).slice(0, 160)}X`,
  word,
  'UPPER CASE, “QUOTES” & <ANGLE> BRACKETS {BRACES}',
  'Vigil 🕯️🕯️ for 👩‍👩‍👧‍👦 families: 1/2 of 100% done?',
  'The word سلام and שלום in a line of English',
  'e\u0301 combining, \u00a0no-break, soft\u00adhyphen and zero\u200bwidth',
  'https://example.org/an/address/as/a/headline?with=query&and=more#hash',
];
const columns = Array.from({ length: 12 }, (_, index) => `Column ${index + 1}`);
const toRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = [
  toRow(columns),
  toRow(columns.map((_, index) => ['---', ':-:', '--:'][index % 3]!)),
  ...Array.from({ length: 5 }, (_, row) => toRow(columns.map((_, cell) => `${row * 1000 + cell}`))),
].join('\n');
const bodies = [
  'One sentence.',
  `![${picture.alt}](${picture.src})`,
  `${`![${picture.alt}](${picture.src} "A caption")\n\n`.repeat(4)}`,
  `Before ${word.repeat(3)} after \`${word}\`.\n\n    ${word.repeat(4)}`,
  table,
  `> ${table.replaceAll('\n', '\n> ')}`,
  '- one\n  1. two\n     - three\n       - [ ] four\n         > five\n\n         ```\n         six\n         ```\n  - seven\n\n    eight\n- [x] nine',
  '## Two\n\n### Three\n\n#### Four\n\n## سلام\n\n## Two\n\n## 🕯️\n\n## <b>&amp;</b> `code`',
  'A line  \nbroken\\\ntwice, ~~struck~~, ***both***, [link](https://example.org/a_(b)?c=d&e=f "a title"), <https://example.org>, www.example.org, mail@example.org.\n\n***\n\nA note.[^1] And again.[^1] Another.[^long name]\n\n[^1]: With a [link](/press/).\n[^long name]: With a list:\n\n    - one\n\n    ```\n    two\n    ```',
  'English, then مرحبا بالعالم (2011) وشكرا, then שלום, then English 123.\n\nالنص كله بالعربية مع **رقم** 202-555-0144.',
  '<em>emphasis <strong>strong</strong></em> <sub>1</sub> <sup>2</sup> <kbd>Ctrl</kbd> <abbr title="x">y</abbr>\n\n<details><summary>More</summary>\n\nHidden.\n\n</details>\n\n<ol>bare</ol>\n\n<h2>Level</h2>',
  '🕯️ 👩‍👩‍👧‍👦 🇺🇸 ☐ ☑ ½ ∑ ﷽ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 Z̸̢͓a̷l̶g̵o̷',
];

const topicNames = Array.from({ length: 47 }, (_, index) => `odd-topic-${index}`);
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;
const toDay = (number: number) => new Date(Date.UTC(2005, 0, 1 + number, 17)).toISOString();

cpSync(new URL('../tests/fixtures/full-newsroom', import.meta.url), folder, { recursive: true });
for (const [index, name] of topicNames.entries()) {
  const title = index % 5 === 0 ? `${word.slice(0, 60)} ${index}` : `Topic number ${index}`;
  const topic = {
    name: { en: title, es: `${title} es` },
    slug: { en: name, es: `${name}-es` },
    description: { en: 'What it is about.', es: 'De qué trata.' },
  };
  writeFileSync(join(folder, 'topics', `${name}.yml`), stringify(topic));
}
for (let number = 0; number < Number(values.entries); number++) {
  const language = number % 5 === 4 ? 'es' : 'en';
  const day = toDay(number);
  const file = join(folder, 'releases', language, day.slice(0, 4), `odd-${number}.md`);
  const fields = {
    kind: pick(['press-release', 'statement', 'letter'], number),
    headline: pick(headlines, Math.floor(number / bodies.length)),
    slug: `odd-${number}`,
    summary: pick(headlines, number + 3).slice(0, 150),
    datePublished: day,
    ...(number % 4 === 0 && { image: { ...picture, caption: word, credit: '<Photo> & "me"' } }),
    topics: topicNames.slice(number % 40, (number % 40) + (number % 7 === 0 ? 8 : 2)),
    mediaContacts: ['josiah-whitlock'],
  };
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `---\n${stringify(fields)}---\n\n${pick(bodies, number)}\n`);
}
console.log(`${values.entries} odd releases in ${folder}`);
