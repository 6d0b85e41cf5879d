import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { makeContent } from '../../../tests/fixtures/bad-content/folder.ts';
import { demandNoLeaks } from './leak-gate.ts';
import type { SearchMemory } from './remembered-search.ts';
import type { ContentError } from '../../validation/content-error.ts';
import { getSecrets, type Secret } from './secrets.ts';
import { makeSharedFolder } from '../../../tests/temporary-folder.ts';

const testMoment = Date.parse('2026-11-24T12:00:00-05:00');

const toRelease = (extra: string, body: string) => `---
kind: statement
headline: The harbor inquiry names four officers
summary: A summary that is in no other entry of this newsroom.
datePublished: '2011-07-01T09:00:00-04:00'
${extra}
---

${body}
`;

const files = {
  'releases/en/2011/the-draft-of-the-inquiry.md': toRelease(
    'draft: true',
    'The inquiry found that four officers kept silent for a year.',
  ),
  'releases/en/2011/taken-back.md': toRelease(
    "slug: taken-back-by-us\nwithdrawn:\n  date: '2011-08-01T09:00:00-04:00'\n  reason: The figures of the inquiry were wrong in two places.",
    'We said *that the governor* has [signed](/x/) the order already.',
  ),
  'releases/en/2011/retracted.md': toRelease(
    "withdrawn:\n  date: '2011-08-01T09:00:00-04:00'\n  reason: The witness was somebody else.",
    'A clerk carried the sealed box out of the yard.',
  ),
  'releases/en/2011/public.md': toRelease(
    'notes: Ask the second lawyer before anyone calls back.\nrelated:\n  - releases/2011/named-after-a-witness',
    'A public release says: we said that the governor has **signed** the order.',
  ),
  'releases/en/2011/on-the-same-day.md': toRelease('notes: July 1, 2011', 'Words.'),
  'reports/en/2011/by-quarter.csv':
    'Quarter of the city,Arrests\n"Streets north of the harbor gate",12\n',
  'reports/en/2011/by-quarter.mdx': toRelease('', '<DataTable src="./by-quarter.csv" />').replace(
    'kind: statement\n',
    '',
  ),
  'releases/en/2011/ward-of-dock.md': toRelease(
    'draft: true\nnotes: Case 123',
    'The harbor gate was shut.',
  ),
  'releases/en/2011/our-name.md': toRelease('draft: true', 'News of a fictitious organization.'),
  'releases/en/2011/a-quotation.md': toRelease(
    'draft: true',
    '“Streets north of the harbor gate” are full.',
  ),
  'releases/en/2011/named-after-a-witness.md': toRelease(
    'slug: renamed\nrelated:\n  - releases/2011/public',
    'Words.',
  ),
  'releases/en/2011/the-harbor-inquiry-names-four-officers.md': toRelease(
    'slug: inquiry',
    'Words.',
  ),
  'reports/en/2011/a-count.mdx': toRelease('draft: true\nauthors:\n  - lena-brook', 'W.').replace(
    'kind: statement\n',
    '',
  ),
  ...Object.fromEntries(
    Object.entries({
      role: 'Marta Vale, Author of the count',
      listed: 'Vale, Marta',
      authors: 'MARTA VALE and Tomás Reyes',
      heading: 'Testimony of Marta Vale',
      label: "'Witness: Marta Vale'",
      number: '+12025550143',
      day: "'20110702'",
      month: 'July 2011',
      sent: '2 Jul 2011',
      'with-more': 'Marta Vale, call at night',
      'with-a-number': 'Marta Vale, 34',
      unlisted: 'Keller, Jo',
    }).map(([name, notes]) => [
      `releases/en/2011/noted-${name}.md`,
      toRelease(
        `notes: ${notes}\nmediaContacts:\n  - marta-vale\n  - tomas-reyes`,
        'Words.',
      ).replace('2011-07-01T09:00:00-04:00', '2011-07-01T23:00:00-04:00'),
    ]),
  ),
  'pages/en/translations.md':
    'headline: Our translators\nsummary: Who translates.\ndraft: true\n'.replace(
      /^.*$/s,
      '---\n$&---\n\nW.\n',
    ),
  'people/marta-vale.yml':
    'name: Marta Vale\nrole:\n  en: Author of the count\nfunctions: [press-contact]\ntelephone: +1 202 555 0143\n',
  'people/tomas-reyes.yml':
    'name: Tomás Reyes\nrole:\n  en: Editor\nfunctions: [press-contact]\ntelephone: +1 202 555 0144\n',
  'people/lena-brook.yml':
    'name: Lena Brook\nrole:\n  en: Author of the second count\nfunctions: [author]\n',
};

const content = makeSharedFolder();
const site = makeSharedFolder();
let secrets: readonly Secret[];

beforeAll(async () => {
  await makeContent([{ name: '', files, expected: [] }], content);
  const source = await readNewsroom(content);
  ({ secrets } = await getSecrets(source, { contentDir: content, now: testMoment }));
});

const phrasesOf = (file: string) =>
  secrets.filter((secret) => secret.file.includes(file)).map(({ phrase }) => phrase);

describe('secrets', () => {
  it('are phrases of drafts, and the names of their files', () => {
    expect(phrasesOf('the-draft')).toEqual([
      'The inquiry found that four officers kept',
      'the-draft-of-the-inquiry',
    ]);
    expect(phrasesOf('ward-of-dock')).toEqual([
      'Case 123',
      'The harbor gate was shut',
      'ward-of-dock',
    ]);
  });

  it('are internal fields of public entries and consents of public testimonies', () => {
    expect(phrasesOf('public.md')).toEqual(['Ask the second lawyer before anyone calls']);
    expect(phrasesOf('a-mother-speaks')).toContain('C-2011-001');
  });

  it('are the names of files whose pages have another address, unless a headline contains them', () => {
    expect(phrasesOf('named-after')).toEqual(['named-after-a-witness']);
    expect(phrasesOf('the-harbor-inquiry')).toEqual([]);
  });

  it('are what a withdrawn entry said, and its notice does not', () => {
    expect(phrasesOf('retracted')).toEqual(['A clerk carried the sealed box out of the']);
  });

  it('are people whom only a draft names', () => {
    expect(phrasesOf('lena-brook')).toEqual(['Lena Brook', 'Author of the second count']);
  });

  it('are names of a word or two only in an address, since the software has such words', () => {
    expect(phrasesOf('translations')).toEqual(['/translations']);
  });

  it('are not what a public entry or a withdrawal notice says, whatever the markup', () => {
    expect(phrasesOf('taken-back')).toEqual([]);
  });
});

describe('what else pages show', () => {
  it('is no secret: dates in words, settings, and the tables of public reports', () => {
    expect(phrasesOf('on-the-same-day')).toEqual([]);
    expect(phrasesOf('our-name')).toEqual([]);
    expect(phrasesOf('a-quotation')).toEqual([]);
  });
});

describe('what pages compose of public values', () => {
  it.each(['role', 'listed', 'authors', 'heading', 'label', 'number', 'day', 'month', 'sent'])(
    'is no secret: %s',
    (name) => expect(phrasesOf(`noted-${name}.md`)).toEqual([]),
  );

  it('is a secret as far as it says more', () => {
    expect(phrasesOf('with-more')).toEqual(['Marta Vale, call at night', 'call at night']);
    expect(phrasesOf('with-a-number')).toEqual(['Marta Vale, 34']);
    expect(phrasesOf('unlisted')).toEqual(['Keller, Jo']);
  });
});

describe('the gate', () => {
  const search = async () => {
    const { outputs, read } = await openFolder(site);
    return await demandNoLeaks(content, outputs, read, secrets);
  };

  it('lets a site without secrets pass', async () => {
    await writeFile(join(site, 'index.html'), '<p>The harbor inquiry names four officers</p>');
    await expect(search()).resolves.toBeDefined();
  });

  it('finds a phrase with spaces at which no line ends', async () => {
    const bytes = Buffer.from('The inquiry found that four\u00a0officers kept it');
    const search = demandNoLeaks(content, [{ path: 'a.html', digest: '' }], () => bytes, secrets);
    await expect(search).rejects.toThrow('but a.html of');
  });

  it('fails on a draft or an internal field, says where it is, and does not repeat it', async () => {
    await mkdir(join(site, 'feeds'), { recursive: true });
    await writeFile(
      join(site, 'feeds/rss.xml'),
      '<b>Ask the second lawyer before anyone calls</b>',
    );
    await writeFile(join(site, 'x.json'), '"found: The inquiry found that four officers kept it"');
    const error = await search().catch((reason: Error) => reason.message);
    expect(error).toContain(
      '/releases/en/2011/public.md (notes)\n  This is for staff only, but feeds/rss.xml of the site would have the same words.',
    );
    expect(error).toContain(
      '/releases/en/2011/the-draft-of-the-inquiry.md\n  This is not public, but x.json of the site would have the same words.',
    );
    expect(error).not.toMatch(/second lawyer|four officers/);
  });

  it('fails on the name of a file', async () => {
    await mkdir(join(site, 'the-draft-of-the-inquiry'));
    await expect(search()).rejects.toThrow('but the-draft-of-the-inquiry of the site');
  });

  it('says of each field once where it is, in the first file', async () => {
    const outputs = [...'cab'].map((letter) => ({ path: `${letter}.html`, digest: '' }));
    const read = () => Buffer.from('Ask the second lawyer before anyone calls');
    const error = await demandNoLeaks(content, outputs, read, secrets).catch(
      (reason: unknown) => reason,
    );
    expect((error as ContentError).problems).toMatchObject([
      {
        file: 'releases/en/2011/public.md',
        field: 'notes',
        cause: { values: { output: 'a.html' } },
      },
    ]);
  });

  it('finds a phrase with a figure that a page or text from right to left has isolated', async () => {
    for (const [before, after] of [
      ['<bdi dir="ltr">', '</bdi>'],
      ['\u2066', '\u2069'],
    ]) {
      const read = () => Buffer.from(`Ask the ${before}second${after} lawyer before anyone calls`);
      const outputs = [{ path: 'a.html', digest: '' }];
      await expect(demandNoLeaks(content, outputs, read, secrets)).rejects.toThrow('but a.html of');
    }
  });

  it('finds a new secret in an output that it passed before, and reads no others', async () => {
    const read: string[] = [];
    const texts = new Map([
      ['0.html', 'Ask the second lawyer before anyone calls'],
      ['1.html', 'News'],
    ]);
    const outputs = [...texts].map(([path, digest]) => ({ path, digest }));
    const search = (phrases: typeof secrets, memory?: SearchMemory) => {
      const readText = (path: string) => (read.push(path), Buffer.from(texts.get(path)!));
      return demandNoLeaks(content, outputs, readText, phrases, memory);
    };
    const memory = await search([]);
    expect(await search([], memory)).toBe(memory);
    expect(read).toHaveLength(2);
    await expect(search(secrets, memory)).rejects.toThrow('but 0.html of');
    expect(read.slice(2)).toEqual(['0.html']);
  });

  it('searches the parts of the list of changes, and not the list, which repeats them', async () => {
    const read: string[] = [];
    const paths = ['api/v1/changes.json', 'api/v1/changes/2011.json'];
    const outputs = paths.map((path) => ({ path, digest: '' }));
    const readText = (path: string) => (read.push(path), Buffer.from('{}'));
    await demandNoLeaks(content, outputs, readText, secrets);
    expect(read).toEqual(['api/v1/changes/2011.json']);
  });
});

/**
 * The files of a folder, and its folders as files without bytes, since their names may be secret too. Digests
 * are not known without reading, so nothing can be remembered of a folder.
 */
async function openFolder(folder: string) {
  const paths = await readdir(folder, { recursive: true });
  return {
    outputs: paths.map((path) => ({ path: path.replaceAll(sep, '/'), digest: '' })),
    read(path: string) {
      const file = join(folder, path);
      return statSync(file).isFile() ? readFileSync(file) : new Uint8Array();
    },
  };
}
