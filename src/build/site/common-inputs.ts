import { basename } from 'node:path';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';

/**
 * What every subject depends on, and none is asked whether it has read: the code, the address of the site, the time
 * zone of its dates, and which language has addresses without a prefix. Another one makes the whole site again.
 * @param pages folder of the compiled pages; its name changes with the code of all views and of the build
 */
export const getCommonInputs = (pages: string, { siteUrl, site, languages }: Newsroom): string =>
  [
    basename(pages),
    siteUrl,
    process.version,
    site.timeZone,
    ...languages.map(({ code }) => code),
  ].join(' ');
