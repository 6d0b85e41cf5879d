import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The properties of an archived news post that a release needs. */
export interface Post {
  /** Path relative to the archive, without extension. */
  id: string;
  headline: string;
  summary: string;
  /** ISO 8601 with offset. */
  date: string;
  topics: string[];
  /** Markdown without Hugo's shortcodes and raw HTML. */
  body: string;
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(\w+);/g, (entity: string, name: string) => entities[name] ?? entity);
}

const toLine = (value: unknown) =>
  decode(typeof value === 'string' ? value : '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Converts to Markdown that our checks accept: without shortcodes, HTML, links and pictures, and without emphasis within a
 * word. “**C**reate” is one word to readers, whom the questions are to be about.
 */
function toBody(markdown: string): string {
  return decode(markdown)
    .replace(/(\*\*|__|\*|_)(\p{L}+)\1(?=\p{L})/gu, '$2')
    .replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\[[^\]]*\]/g, '$1')
    .replace(/^\[[^\]]+\]:.*$/gm, '')
    .replace(/[<>]/g, ' ')
    .replace(/\]\(/g, '] (')
    .replace(/\b(https?:\/\/|www\.)\S*\[\S*/g, ' ')
    .replace(/^[ \t]*#{1,6}(?=[ \t])[ \t#*_]*/gm, '## ')
    .replace(/^[ \t]*#+[ \t*_]*$/gm, '')
    .replace(/\u0000/g, '')
    .trim();
}

/** “2015-03-16 10:00:28 -0400” as ISO 8601. */
function toDate(value: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?\s*([+-]\d\d):?(\d\d)?/.exec(value);
  if (!match) return `${value.slice(0, 10)}T12:00:00-05:00`;
  return `${match[1]}T${match[2] ?? '12:00:00'}${match[3]}:${match[4] ?? '00'}`;
}

/** All posts of the archive with headline and front matter, sorted by id. */
export async function readArchive(folder: string): Promise<Post[]> {
  const posts: Post[] = [];
  for await (const path of glob('*/**/*.md', { cwd: folder })) {
    const source = await readFile(join(folder, path), 'utf8');
    const [, frontMatter, body] = /^---\n([\s\S]*?)\n---\s*\n([\s\S]*)$/.exec(source) ?? [];
    if (frontMatter === undefined || body === undefined) continue;
    const fields = parse(frontMatter, { uniqueKeys: false, schema: 'failsafe' }) as Record<
      string,
      unknown
    >;
    const headline = toLine(fields['title']);
    if (!headline) continue;
    const summary = (toLine(fields['summary']) || headline).slice(0, 400);
    posts.push({
      id: path.replace(/\.md$/, ''),
      headline: headline.slice(0, 200),
      summary,
      date: toDate(String(fields['date'])),
      topics: Array.isArray(fields['topics']) ? fields['topics'].map(String) : [],
      // Posts that only lead to another site have no body.
      body: toBody(body) || summary,
    });
  }
  return posts.sort((a, b) => (a.id < b.id ? -1 : 1));
}
