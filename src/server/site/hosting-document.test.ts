import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { handoutTypes } from '../../publishing/addresses/handout-formats.ts';
import { searchSegments } from '../../publishing/addresses/permalinks.ts';
import { getFileHeaders, getPreflightHeaders } from './response-headers.ts';
import { toAddress } from './site-files.ts';

const document = await readFile('docs/developers/hosting.md', 'utf8');
const known = ['txt', 'zip', 'csl.json'];

test('the documentation gives other servers the media types of all handouts', () => {
  for (const [format, type] of Object.entries(handoutTypes)) {
    if (known.includes(format)) continue;
    expect(document).toContain(`  ${type.split(';')[0]} ${format};`);
  }
  const formats = Object.keys(handoutTypes).map((format) => format.replace('.', '\\.'));
  expect(document).toContain(`\\.(${formats.join('|')})$`);
});

/** What the `map` blocks of the recipe make of a request. */
class Recipe {
  readonly #values: Record<string, string>;
  readonly #maps = new Map(
    [...document.matchAll(/^map "?([^"\n]+)"? (\$\w+) \{\n([\s\S]*?)^\}/gm)].map(
      ([, from = '', name = '', lines = '']) => [name, { from, lines: lines.trim().split('\n') }],
    ),
  );

  /** @param values variables of nginx */
  constructor(values: Record<string, string>) {
    this.#values = values;
  }

  /** Completes a text with variables. */
  complete(text: string): string {
    return text.replaceAll(/\$\w+/g, (name) => this.#values[name] ?? this.#find(name));
  }

  #find(name: string): string {
    const { from, lines } = this.#maps.get(name)!;
    const rules = lines.map((line) => {
      const [, key = '', value = ''] = /^(".*?"|\S+) (.*);$/.exec(line.trim())!;
      return { key: unquote(key), value: unquote(value) };
    });
    const text = this.complete(from);
    const { value } =
      rules.find(({ key }) => key === text) ??
      rules.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(text)) ??
      rules.find(({ key }) => key === 'default')!;
    return this.complete(value);
  }

  /** The headers that it adds; nginx sends no empty one. */
  getHeaders(): Record<string, string> {
    const lines = document.matchAll(/^ {2}add_header (\S+) (".*"|\S+) always;$/gm);
    const headers = [...lines].map(([, name = '', value = '']) => [
      name,
      this.complete(unquote(value)),
    ]);
    return Object.fromEntries(headers.filter(([, value]) => value !== '')) as Record<
      string,
      string
    >;
  }
}

const unquote = (text: string) => text.replace(/^"(.*)"$/, '$1');

const paths = [
  'index.html',
  '404.html',
  'es/404/index.html',
  'releases/x/index.html',
  'releases/x.txt',
  'releases/feeds/index.html',
  'releases/embed/index.html',
  ...['', 'es/', 'pt-br/'].flatMap((prefix) => [
    ...searchSegments.map((segment) => `${prefix}${segment}/index.html`),
    `${prefix}feeds/index.html`,
    `${prefix}feeds/rss.xml`,
    `${prefix}embed/releases/x/index.html`,
  ]),
  'api/v1/changes.json',
  'sitemap.xml',
  'robots.txt',
  'favicon.svg',
  'media/0123456789abcdef.svg',
  'media/0123456789abcdef-640.avif',
  'media/report-0123456789abcdef.pdf',
  'media/report.pdf',
  'cards/0123456789abcdef.png',
  '_astro/page.CSSx1234.css',
  'pagefind/pagefind.js',
  'pagefind/fragment/en_0123456.pf_fragment',
];

test.each(paths)('the recipe for nginx sends the same headers of /%s', (path) => {
  const file = { ...toAddress(path.split('/')), bytes: new Uint8Array(), digest: '' };
  const { ...own } = getFileHeaders({ ...file, modified: new Date(0) });
  // nginx sends these by itself.
  delete own['Content-Type'];
  delete own['Last-Modified'];
  const address = { $uri: file.address, $request_uri: file.address.replace('index.html', '') };
  expect(new Recipe({ ...address, $request_method: 'GET' }).getHeaders()).toEqual(own);
  const asked = new Recipe({ ...address, $request_method: 'OPTIONS' }).getHeaders();
  const name = 'Access-Control-Allow-Headers';
  expect(asked[name]).toBe(getPreflightHeaders(address.$request_uri)?.[name]);
});

test('who is refused an embed or a document learns so in a frame or script of another site', () => {
  const file = { ...toAddress(['404.html']), bytes: new Uint8Array(), digest: '' };
  for (const address of ['/embed/releases/x/', '/api/v1/x.json', '/es/feeds/x.xml', '/x/']) {
    const own = getFileHeaders({ ...file, modified: new Date(0) }, address);
    const values = { $uri: '/404.html', $request_uri: address, $request_method: 'GET' };
    expect(own).toMatchObject(new Recipe(values).getHeaders());
  }
});

test('no recipe lets the admin through', () => {
  const servers = document.match(/^server \{[\s\S]*?^\}/gm) ?? [];
  expect(servers).toHaveLength(2);
  for (const server of servers) expect(server).toContain('location ^~ /admin/ { return 404; }');
});
