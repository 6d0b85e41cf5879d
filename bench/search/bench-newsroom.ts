import { stringify } from 'yaml';
import { writeFiles } from '../../tests/write-files.ts';
import type { Post } from './archive.ts';

const settings = {
  languages: { languages: [{ code: 'en', name: 'English' }] },
  navigation: { main: [{ section: 'releases' }, { section: 'topics' }], footer: [] },
  site: {
    name: 'News archive',
    tagline: { en: 'Real posts to measure with' },
    description: { en: 'Public domain news posts, converted to releases.' },
    timeZone: 'America/New_York',
    colors: { accent: '#8c2f2b', accentOnDark: '#eaa08e' },
    usage: { en: 'Public domain.' },
    contact: { email: 'press@archive.example' },
  },
};

const toSlug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');

/** Path of each post's page, by its id. */
export function getAddresses(posts: readonly Post[]): Map<string, string> {
  return new Map(posts.map((post, index) => [post.id, `/releases/${toSlugOf(post, index)}/`]));
}

const toSlugOf = (post: Post, index: number) => `${index}-${toSlug(post.headline)}`;

/** Writes a new newsroom with the posts as its releases. */
export function writeNewsroom(folder: string, posts: readonly Post[]): void {
  const write = (path: string, source: string) => writeFiles(folder, { [path]: source });
  for (const [name, values] of Object.entries(settings))
    write(`settings/${name}.yml`, stringify(values));
  const topics = new Set(posts.flatMap((post) => post.topics.map(toSlug)));
  for (const topic of topics) {
    const name = topic.replaceAll('-', ' ');
    write(
      `topics/${topic}.yml`,
      stringify({ name: { en: name }, description: { en: `Posts on ${name}.` } }),
    );
  }
  for (const [index, post] of posts.entries()) {
    const fields = stringify({
      kind: 'press-release',
      headline: post.headline,
      summary: post.summary,
      datePublished: post.date,
      topics: [...new Set(post.topics.map(toSlug))],
    });
    const path = `releases/en/${post.date.slice(0, 4)}/${toSlugOf(post, index)}.md`;
    write(path, `---\n${fields}---\n\n${post.body}\n`);
  }
}
