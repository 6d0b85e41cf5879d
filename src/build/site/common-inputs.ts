import { basename } from 'node:path';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';

/** The compiled pages that this process has found first, by the colours in them: those of the code that it has loaded. */
const ownPages = new Map<string, string>();

/**
 * What every subject depends on, and none is asked whether it has read: the code, the address of the site, the time
 * zone of its dates, and which language has addresses without a prefix. Another one makes the whole site again.
 * @param pages folder of the compiled pages; its name changes with the code of all views and of the build
 */
export const getCommonInputs = (pages: string, { siteUrl, site, languages }: Newsroom): string =>
  [
    ...getCode(basename(pages), JSON.stringify(site.colors)),
    siteUrl,
    process.version,
    site.timeZone,
    ...languages.map(({ code }) => code),
  ].join(' ');

/**
 * If the software is replaced while a newsroom runs, its pages are compiled again, and their views are still made by the
 * former code. What such a process makes is made again after the restart.
 */
function getCode(pages: string, colors: string): string[] {
  const own = ownPages.get(colors) ?? pages;
  ownPages.set(colors, own);
  return own === pages ? [pages] : [own, pages];
}
