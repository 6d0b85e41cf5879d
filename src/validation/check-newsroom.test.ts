import { glob, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ownSite,
  soundNewsroom,
  toEdited,
  toRelease,
  toReport,
  toTestimony,
  type BadContent,
} from '../../tests/fixtures/bad-content/bad-content.ts';
import { makeContent } from '../../tests/fixtures/bad-content/folder.ts';
import { badContents } from '../../tests/fixtures/bad-content/index.ts';
import { findSpanishFaults } from '../../tests/spanish-faults.ts';
import type { SourceProblem } from '../languages/problems/source-problem.ts';
import { checkNewsroom } from './check-newsroom.ts';
import { translate } from '../languages/translate.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

const toKey = ({ file, code }: { file: string; code: string }) => `${file} ${code}`;

describe('checkNewsroom', () => {
  test('finds nothing wrong with a sound newsroom', async () => {
    expect(await checkNewsroom({ contentDir: soundNewsroom, now, siteUrl: ownSite })).toEqual([]);
  });

  test('rejects a folder that does not exist, and names the setting', async () => {
    await expect(checkNewsroom({ contentDir: '/nowhere/content', now })).rejects.toThrow(
      'There is no content folder at /nowhere/content. Set CONTENT_DIR',
    );
  });

  test.each<[string, BadContent['files']]>([
    [
      'a translation published in the year after its original',
      {
        'releases/en/2011/late.md': toRelease(),
        'releases/es/2011/late.md': toRelease({ datePublished: '2012-01-05T10:00:00-05:00' }),
        'releases/en/2011/links.md': toRelease({}, '[So](/es/comunicados/2012/)'),
      },
    ],
    [
      'a release whose embargo moved to the year before',
      { 'releases/en/2011/sooner.md': toRelease({ datePublished: '2010-12-28T10:00:00-05:00' }) },
    ],
    [
      'a release with an embargo of years, and one that was begun years before',
      {
        'releases/en/2011/later.md': toRelease({
          datePublished: '2040-01-05T10:00:00-05:00',
          embargoedUntil: '2040-01-05T10:00:00-05:00',
        }),
        'releases/en/2011/at-last.md': toRelease({ datePublished: '2013-01-05T10:00:00-05:00' }),
      },
    ],
    [
      'a release in a language that is not the default one, and its translation of the next year',
      {
        'releases/es/2011/only-spanish.md': toRelease(),
        'releases/es/2011/spanish-first.md': toRelease(),
        'releases/en/2011/spanish-first.md': toRelease({
          datePublished: '2012-01-05T10:00:00-05:00',
        }),
      },
    ],
    [
      'two entries with the same embargo that link to each other',
      {
        'releases/en/2011/one.md': toRelease(
          { embargoedUntil: '2040-01-01T00:00:00Z' },
          '[So](/releases/two/)',
        ),
        'releases/en/2011/two.md': toRelease(
          { embargoedUntil: '2039-12-31T19:00:00-05:00' },
          '[So](/releases/one/)',
        ),
      },
    ],
    [
      'a link to an entry that has ended: a passing date must not stop a build',
      {
        'releases/en/2011/one.md': toRelease({}, '[So](/releases/two/) [so](/testimonies/her/)'),
        'releases/en/2011/two.md': toRelease({ expires: '2012-01-01T00:00:00Z' }),
        'testimonies/en/2011/her.md': toTestimony(
          {},
          { consent: { revoked: '2012-01-01T00:00:00Z' } },
        ),
      },
    ],
    [
      'a withdrawn entry with an empty body, and an empty draft',
      {
        'releases/en/2011/one.md': toRelease(
          { withdrawn: { date: '2011-07-01T00:00:00Z', reason: 'Wrong.' } },
          ' ',
        ),
        'releases/en/2011/two.md': toRelease({ draft: true }, ' '),
      },
    ],
    [
      'links to parts of the site that the build generates',
      {
        'releases/en/2011/one.md': toRelease(
          {},
          '[1](/es/feeds/releases/rss.xml) [2](/search/?q=x) [3](/es/) [4](/about/#s-so) [5](/news/42/) [6](/es/buscar/?q=x) ' +
            '[7](https://own.example/releases/governor-suspends/?x) [8](https://other.example/x/)',
        ),
      },
    ],
    [
      'a language in which nothing is written, not even the pages of the menus',
      {
        'settings/languages.yml': toEdited(
          'settings/languages.yml',
          'name: Español',
          'name: Español\n  - { code: fr, name: Français }',
        ),
      },
    ],
    [
      'links to handouts, embedded pages, and what is not translated',
      {
        'settings/languages.yml': toEdited(
          'settings/languages.yml',
          'languages:',
          'listUntranslated: true\nlanguages:',
        ),
        'releases/en/2010/untranslated.md': toRelease({
          datePublished: '2010-06-02T10:00:00-04:00',
        }),
        'releases/en/2011/one.md': toRelease(
          {},
          '[1](/releases/one.zip) [2](/reports/the-count.csl.json) [3](/people/ana-ruiz.vcf) ' +
            '[4](/embed/releases/) [5](/es/embed/comunicados/) [6](/embed/releases/one/) [7](/es/comunicados/2010/)',
        ),
      },
    ],
    [
      'a link from an embargoed entry to a list that it begins, and one to a list that has ended',
      {
        'releases/en/2039/later.md': toRelease(
          { datePublished: '2039-06-02T10:00:00-04:00' },
          '[So](/releases/2039/)',
        ),
        'releases/en/2010/ended.md': toRelease({
          datePublished: '2010-06-02T10:00:00-04:00',
          expires: '2012-01-01T00:00:00Z',
        }),
        'releases/en/2011/one.md': toRelease({}, '[So](/releases/2010/)'),
      },
    ],
    [
      'one consent that each language writes in its own way',
      {
        'testimonies/en/2011/her.md': toTestimony(
          {},
          { consent: { scopes: ['language', 'photo'] } },
          '![A woman](/media/vigil.png)',
        ),
        'testimonies/es/2011/her.md': toTestimony(
          {},
          { consent: { scopes: ['photo', 'language'], reviewBy: '2041-03-01T17:00:00Z' } },
        ),
      },
    ],
    [
      'a consent revoked in one language only: nothing may stop the build that takes down both',
      {
        'testimonies/en/2011/her.md': toTestimony(
          {},
          { consent: { scopes: ['language'], revoked: '2012-01-01T00:00:00Z' } },
        ),
        'testimonies/es/2011/her.md': toTestimony(
          {},
          { consent: { scopes: ['language'], reference: 'C-2011-003' } },
        ),
      },
    ],
    [
      'what a witness said at a hearing, translated and with a picture, under a consent that covers neither',
      Object.fromEntries(
        ['en', 'es'].map((language) => [
          `testimonies/${language}/2011/witness.md`,
          toTestimony(
            {
              kind: 'hearing',
              person: undefined,
              hearing: { body: 'Council', start: '2011-06-01T10:00:00Z', witness: 'Eva' },
            },
            {},
            '![A woman](/media/vigil.png)',
          ),
        ]),
      ),
    ],
    [
      'a consent that lapsed after publication, and one revoked before it: nothing may stop the build',
      {
        'testimonies/en/2011/lapsed.md': toTestimony(
          {},
          { consent: { reviewBy: '2011-06-02T14:00:01Z' } },
        ),
        'testimonies/en/2011/revoked.md': toTestimony(
          {},
          { consent: { reviewBy: '2011-06-01T14:00:00Z', revoked: '2011-04-01T14:00:00Z' } },
        ),
      },
    ],
    ['notes for people beside the content', { 'README.md': 'How we write.', '.keep': '' }],
  ])('finds nothing wrong with %s', async (_, files) => {
    const contentDir = await makeContent([{ name: '', files, expected: [] }]);
    expect(await checkNewsroom({ contentDir, now, siteUrl: ownSite })).toEqual([]);
  });

  test('lets a protected name in one language, or of its file, not stop a revocation in another', async () => {
    const check = async (revoked: object) => {
      const consent = { scopes: ['language'], ...revoked };
      const files = {
        'testimonies/en/2011/rosa-quispe.md': toTestimony(
          { slug: 'her', summary: 'Of Rosa Quispe.' },
          { consent },
        ),
        'testimonies/es/2011/rosa-quispe.md': toTestimony(
          { slug: 'her', summary: 'De Rosa Quispe.' },
          { consent: { scopes: ['language'] } },
        ),
      };
      const contentDir = await makeContent([{ name: '', files, expected: [] }]);
      const list = await makeContent([]);
      const file = join(list, 'words');
      await writeFile(file, 'Rosa Quispe\n', { mode: 0o600 });
      return checkNewsroom({ contentDir, now, protectedWords: { file, outside: [] } });
    };
    expect(await check({ revoked: '2012-01-01T00:00:00Z' })).toEqual([]);
    expect((await check({})).map(toKey)).toEqual([
      'testimonies/en/2011/….md protected-name',
      'testimonies/en/2011/….md protected-words',
      'testimonies/es/2011/….md protected-name',
      'testimonies/es/2011/….md protected-words',
    ]);
  });

  test('does not follow links out of the content', async () => {
    const contentDir = await makeContent([]);
    const outside = join(soundNewsroom, 'reports/en/2011/arrests.csv');
    await symlink(outside, join(contentDir, 'reports/en/2011/host.csv'));
    await symlink(soundNewsroom, join(contentDir, 'reports/en/2012'));
    const report = toReport({}, '<DataTable caption="So" src="./host.csv" />');
    await writeFile(join(contentDir, 'reports/en/2011/host.mdx'), report);
    const problems = await checkNewsroom({ contentDir, now, siteUrl: ownSite });
    expect(problems.map(toKey)).toEqual([
      'reports/en/2011/host.csv symbolic-link',
      'reports/en/2011/host.mdx table-missing',
      'reports/en/2012 symbolic-link',
    ]);
  });

  test('does not follow a media folder that is a link to another folder', async () => {
    const contentDir = await makeContent([]);
    await rm(join(contentDir, 'media'), { recursive: true });
    await symlink(join(soundNewsroom, 'media'), join(contentDir, 'media'));
    const problems = await checkNewsroom({ contentDir, now, siteUrl: ownSite });
    const codes = new Set(problems.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['media-outside', 'symbolic-link']);
    expect(problems.map(toKey)).toContain('media symbolic-link');
  });

  test.for(badContents)(
    'finds $name, and nothing else, and says so in Spanish',
    async (content) => {
      const contentDir = await makeContent([content]);
      const problems = await checkNewsroom({ contentDir, now, siteUrl: ownSite });
      expect(problems.map(toKey).sort()).toEqual(content.expected.map(toKey).sort());
      expect(findSpanishFaults(problems)).toEqual([]);
      for (const { at, cause, remedy, ...expected } of content.expected) {
        const problem = problems.find((found) => toKey(found) === toKey(expected)) as SourceProblem;
        if (typeof at === 'number') expect(problem.line).toBe(at);
        if (typeof at === 'string')
          expect(problem).toMatchObject({ field: at, line: expect.any(Number) as number });
        expect(translate(problem.cause)).toContain(cause);
        expect(translate(problem.remedy)).toContain(remedy);
      }
    },
  );
});

test('the staff documentation lists every problem', async () => {
  const list = await readFile('docs/staff/en/messages.md', 'utf8');
  const codes = new Set(badContents.flatMap(({ expected }) => expected.map(({ code }) => code)));
  for await (const path of glob('src/{markdown,media,source,validation}/**/*.ts'))
    if (!path.endsWith('.test.ts'))
      for (const [, code] of (await readFile(path, 'utf8')).matchAll(/code: '([\w-]+)'/g))
        codes.add(code!);
  codes.delete('rule');
  expect([...codes].filter((code) => !list.includes(`\`${code}\``))).toEqual([]);
});
