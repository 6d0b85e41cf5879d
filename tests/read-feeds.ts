import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getFiles } from './site.ts';

/** A feed of the built site, in its three formats. */
export interface Feed {
  /** Address of its folder: `/es/feeds/releases/`. */
  address: string;
  rss: string;
  atom: string;
  json: JsonFeed;
}

/** The properties of a JSON Feed that the tests read. */
export interface JsonFeed {
  feed_url: string;
  home_page_url: string;
  language: string;
  items: JsonItem[];
}

export interface JsonItem {
  id: string;
  url: string;
  title: string;
  content_html: string;
  date_published: string;
  date_modified?: string;
  image?: string;
  tags: string[];
  attachments?: { url: string; mime_type: string; size_in_bytes: number }[];
}

/** Every feed of a built site, sorted by address. */
export async function getFeeds(outDir: string): Promise<Feed[]> {
  const paths = (await getFiles(outDir)).filter((path) => path.endsWith('/feed.json'));
  return Promise.all(
    paths.map(async (path) => {
      const folder = path.replace('feed.json', '');
      const read = (name: string) => readFile(join(outDir, folder, name), 'utf8');
      return {
        address: `/${folder}`,
        rss: await read('rss.xml'),
        atom: await read('atom.xml'),
        json: JSON.parse(await read('feed.json')) as JsonFeed,
      };
    }),
  );
}
