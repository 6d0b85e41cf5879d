import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { makeFolder } from '../../../tests/fixtures/bad-content/folder.ts';
import { demandNoLeaks, type GateOutput } from './leak-gate.ts';
import { getSecrets, type Secret } from './secrets.ts';

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
  'people/lena-brook.yml':
    'name: Lena Brook\nrole:\n  en: Author of the second count\nfunctions: [author]\n',
};

let content: string;
let site: string;
let secrets: readonly Secret[];

beforeAll(async () => {
  content = await makeFolder([{ name: '', files, expected: [] }]);
  site = await mkdtemp(join(tmpdir(), 'dateline-gate-'));
  const source = await readNewsroom(content);
  ({ secrets } = await getSecrets(source, { contentDir: content, now: testMoment }));
});

afterAll(async () => {
  await rm(content, { recursive: true });
  await rm(site, { recursive: true });
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

  it('are people whom only a draft names', () => {
    expect(phrasesOf('lena-brook')).toEqual(['Lena Brook', 'Author of the second count']);
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

describe('the gate', () => {
  const search = async () => await demandNoLeaks(await listFolderOutputs(site), secrets);

  it('lets a site without secrets pass', async () => {
    await writeFile(join(site, 'index.html'), '<p>The harbor inquiry names four officers</p>');
    await expect(search()).resolves.toBeDefined();
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
      'releases/en/2011/public.md: an internal field (notes) is in feeds/rss.xml.',
    );
    expect(error).toContain(
      'releases/en/2011/the-draft-of-the-inquiry.md: content that is not public (body) is in x.json.',
    );
    expect(error).not.toMatch(/second lawyer|four officers/);
  });

  it('fails on the name of a file', async () => {
    await mkdir(join(site, 'the-draft-of-the-inquiry'));
    await expect(search()).rejects.toThrow('is in the-draft-of-the-inquiry.');
  });

  it('lists twenty files in order, and counts the others', async () => {
    const letters = [...'abcdefghijklmnopqrstu'];
    const outputs = letters.toReversed().map((letter) => ({
      path: `${letter}.html`,
      digest: '',
      read: () => Buffer.from('Ask the second lawyer before anyone calls'),
    }));
    const error = await demandNoLeaks(outputs, secrets).then(
      () => '',
      (reason: Error) => reason.message,
    );
    const listed = [...error.matchAll(/ is in (.)\.html\./g)].map(([, letter]) => letter);
    expect(listed).toEqual(letters.slice(0, 20));
    expect(error).toContain('… and 1 more.');
  });

  it('finds a new secret in an output that it passed before, and reads no others', async () => {
    const read: string[] = [];
    const outputs = ['Ask the second lawyer before anyone calls', 'News'].map((text, index) => ({
      path: `${index}.html`,
      digest: text,
      read: () => {
        read.push(text);
        return Buffer.from(text);
      },
    }));
    const memory = await demandNoLeaks(outputs, []);
    expect(await demandNoLeaks(outputs, [], memory)).toBe(memory);
    expect(read).toHaveLength(2);
    await expect(demandNoLeaks(outputs, secrets, memory)).rejects.toThrow('(notes) is in 0.html.');
    expect(read.slice(2)).toEqual(['Ask the second lawyer before anyone calls']);
  });
});

/**
 * The files of a folder, and its folders as files without bytes, since their names may be secret too. Digests
 * are not known without reading, so nothing can be remembered of a folder.
 */
async function listFolderOutputs(folder: string): Promise<GateOutput[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return {
      path: relative(folder, path).replaceAll(sep, '/'),
      digest: '',
      read: () => (entry.isFile() ? readFileSync(path) : new Uint8Array()),
    };
  });
}
