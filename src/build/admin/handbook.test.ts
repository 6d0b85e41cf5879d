import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminLanguages, guideLanguages } from '../../../tests/guide-languages.ts';
import { makeSharedFolder } from '../../../tests/temporary-folder.ts';
import { guides } from '../../languages/guides.ts';
import { writeHandbook } from './handbook.ts';

const folder = makeSharedFolder();
beforeAll(() => writeHandbook(folder));

const read = (language: string, name: string) =>
  fromHtml(readFileSync(join(folder, language, name, 'index.html'), 'utf8'));

/** Addresses of the links of a page. */
const getLinks = (page: ReturnType<typeof read>, within = 'body') =>
  selectAll(`${within} a`, page).map(({ properties }) => String(properties['href']));

describe('the handbook', () => {
  it('has every guide of docs/staff', () => {
    const files = globSync('docs/staff/*/*.md').map((path) => path.replace(/^.*\/(.+)\.md$/, '$1'));
    expect([...guides].sort()).toEqual([...new Set(files)].sort());
  });

  it.each(adminLanguages)('leads in %s from each guide to all, at addresses that exist', (code) => {
    const broken: string[] = [];
    for (const name of guides) {
      const page = read(code, name);
      expect(getLinks(page, 'body > nav')).toHaveLength(guides.length);
      for (const link of getLinks(page)) {
        const [, language, guide, anchor] =
          /^(?:\/admin\/help\/(\w+)\/([\w-]+)\/)?(?:#(.+))?$/.exec(link) ?? [];
        if (/^https?:|^mailto:|^\/admin\/$/.test(link)) continue;
        const path = join(folder, language ?? code, guide ?? name, 'index.html');
        const target = existsSync(path) ? fromHtml(readFileSync(path, 'utf8')) : undefined;
        if (!target || (anchor && !select(`[id="${decodeURI(anchor)}"]`, target)))
          broken.push(`${name}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it.each(guideLanguages)('is in %s, but for the messages (tests/guide-languages.ts)', (code) => {
    const languages = guides.map((name) => select('main', read(code, name))?.properties['lang']);
    const english = guides.filter((_, index) => languages[index] === 'en');
    expect(english).toEqual(['messages']);
  });

  it('shows in English what is not translated, and says so to screen readers', () => {
    const page = read('fr', 'messages');
    expect(select('html', page)?.properties['lang']).toBe('fr');
    expect(select('main', page)?.properties['lang']).toBe('en');
    expect(select('main', read('fr', 'admin'))?.properties['lang']).toBeUndefined();
  });

  it('leaves out what concerns those who write files, and words for developers lead nowhere', () => {
    const headings = selectAll('h2', read('en', 'testimonies')).map((heading) => toString(heading));
    expect(headings).toContain('What Dateline ensures');
    expect(headings).not.toContain('In the files');
    expect(getLinks(read('en', 'publishing')).join()).not.toContain('developers');
  });
});
