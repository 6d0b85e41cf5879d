import { cpSync, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../files/site-files.ts';
import { openFolderSite } from '../files/built-site.ts';
import { removedDocuments } from './removed-documents.ts';
import { takeDown } from './run-takedown.ts';
import { demandMounted } from './unmounted-folders.ts';
import { translate } from '../../languages/translate.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');
const origin = 'https://news.example.org';

/** The files that a takedown reads of a site with two entries in two languages. */
const shown: Record<string, string> = {
  'en/testimonies/a-mother-speaks': '/testimonies/a-mother-speaks/',
  'es/testimonies/habla-una-madre': '/es/testimonios/habla-una-madre/',
  'en/releases/governor-suspends': '/releases/governor-suspends/',
  'es/releases/el-gobernador-suspende': '/es/comunicados/el-gobernador-suspende/',
};

const start = {
  $schema: `${origin}/api/v1/schemas/start.json`,
  languages: [{ code: 'en' }, { code: 'es' }],
};

let content: string;
let site: string;

const write = async (folder: string, path: string, content: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

beforeEach(async () => {
  const base = makeFolder();
  [content, site] = [join(base, 'content'), join(base, 'site')];
  cpSync('tests/fixtures/newsroom', content, { recursive: true });
  await write(site, 'api/v1/index.json', JSON.stringify(start));
  for (const [id, path] of Object.entries(shown)) {
    await write(site, `${path.slice(1)}index.html`, id);
    const document = { id, url: origin + path, api: `${origin}/api/v1/${id}.json` };
    await write(site, `api/v1/${id}.json`, JSON.stringify(document));
  }
});

/** Takes down; returns what was removed and how many pages remain. */
async function runTakedown() {
  const cacheDir = join(dirname(site), 'cache/content-site');
  const { takenDown } = await takeDown({
    contentDir: content,
    site: openFolderSite(site),
    cacheDir,
    now,
  });
  const files = await readdir(site, { recursive: true });
  return {
    gone: takenDown.map(({ id, reason }) => `${id}: ${translate(reason)}`),
    pages: files.filter((path) => path.endsWith('.html')).length,
  };
}

const english = 'testimonies/en/2011/a-mother-speaks.md';
const spanish = 'testimonies/es/2011/a-mother-speaks.md';
const release = 'releases/en/2011/governor-suspends.md';
const bothTestimonies = [
  'en/testimonies/a-mother-speaks: the consent has ended, was revoked, cannot be read or does not cover what the text shows',
  'es/testimonies/habla-una-madre: the consent has ended, was revoked, cannot be read or does not cover what the text shows',
];

describe('a takedown', () => {
  test('leaves everything where the content has no entry, and names the setting, as its folder may be temporary', async () => {
    for (const name of await readdir(content))
      if (!['settings', 'media'].includes(name)) await rm(join(content, name), { recursive: true });
    const error = await runTakedown().catch(String);
    expect(error).toContain('Is CONTENT_DIR the right folder');
    expect(error).not.toContain(content);
  });

  test('leaves what is public, and files that a host has added', async () => {
    await write(site, 'somewhere/else.html', 'x');
    expect(await runTakedown()).toEqual({ gone: [], pages: 5 });
  });

  test('removes the list of parts of the changes, whose digests no longer hold', async () => {
    const parts = 'api/v1/changes/index.json';
    await write(site, parts, '{"parts":[]}');
    await runTakedown();
    expect(existsSync(join(site, parts))).toBe(true);
    await write(content, english, '---\nkind: personal\nconsent: [\n---\n');
    await runTakedown();
    expect(existsSync(join(site, parts))).toBe(false);
  });

  test('takes down every language of a testimony whose file cannot be read', async () => {
    await write(content, english, '---\nkind: personal\nconsent: [\n---\n');
    expect(await runTakedown()).toEqual({ gone: bothTestimonies, pages: 2 });
  });

  test.each([
    ['no text', '\xff\xfe\0'],
    ['no fields', 'Once upon a time'],
    [
      'without the line that ends the fields',
      '---\nheadline: A\nconsent:\n  reviewBy: x\n\nText.\n',
    ],
    [
      'both sides of a conflict',
      "---\nkind: personal\nslug: habla-una-madre\nconsent:\n<<<<<<< a\n  reviewBy: '2041-01-01T00:00:00Z'\n=======\n  reviewBy: '2012-01-01T00:00:00Z'\n>>>>>>> b\n---\n",
    ],
  ])('takes down a testimony whose file is %s', async (_, source) => {
    await write(content, spanish, source);
    const { gone, pages } = await runTakedown();
    expect(gone[0]).toBe(bothTestimonies[0]);
    expect(pages).toBe(2);
  });

  test.each([
    ['loses the scope', '  displayName: Marta\n  place: Ohio\n  pseudonym: true\n'],
    ['calls a name real', '  displayName: Marta\n'],
  ])('takes down a testimony that shows more than its consent covers: it %s', async (_, person) => {
    const source = await readFile(join(content, spanish), 'utf8');
    await write(content, spanish, source.replace(/(?<=^person:\n)( .*\n)+/m, person));
    expect(await runTakedown()).toEqual({ gone: bothTestimonies, pages: 2 });
  });

  const marta = { person: { displayName: 'Marta', pseudonym: true } };
  const kicker = (names: string) =>
    `<header class="band voice"><p class="kicker">Of ${names}</p></header>`;
  const otherPerson =
    'en/testimonies/a-mother-speaks: its name, role, place, picture, e-mail or telephone was not on the site as it is in the newsroom; it is back when the site is built';

  /** Shows a testimony as the site had it, beside a text with a problem. */
  async function showPerson(document: object, html: string) {
    await write(content, release, '---\nkind: nonsense\n---\n');
    await write(site, 'api/v1/en/testimonies/a-mother-speaks.json', JSON.stringify(document));
    await write(site, 'testimonies/a-mother-speaks/index.html', html);
  }

  test.each<[string, object, string]>([
    ['name', { person: { displayName: 'Maria Lopez', pseudonym: true } }, ''],
    ['name as a real one', { person: { displayName: 'Marta', pseudonym: false } }, ''],
    ['place', marta, kicker('<bdi>Marta</bdi>, <bdi>Ohio</bdi>')],
    ['picture', { ...marta, picture: { url: '/media/marta.jpg' } }, kicker('<bdi>Marta</bdi>')],
    ['witness', { hearing: { witness: 'Marta' } }, ''],
  ])(
    'takes down a testimony that has another %s on the site than in the content',
    async (_, ...shown) => {
      await showPerson(...shown);
      expect(await runTakedown()).toEqual({ gone: [otherPerson], pages: 3 });
    },
  );

  test.each([
    ['', kicker('<bdi dir="auto">Mar&#x74;a</bdi>')],
    ['  place: Tom & Jo’s\n', kicker('<bdi>Marta</bdi>, <bdi>Tom &amp; <b>Jo</b>’s</bdi>')],
  ])('leaves one that has the same person, however it is written: %s', async (place, html) => {
    const source = await readFile(join(content, english), 'utf8');
    const covered = source.replace('  scopes:\n', '  scopes:\n    - place\n');
    await write(content, english, covered.replace(/(?<= true\n)/, place));
    await showPerson(marta, html);
    expect(await runTakedown()).toEqual({ gone: [], pages: 4 });
  });

  test('takes down the witness of a hearing, whose role is another in the content', async () => {
    const hearing = (role: string) => ({ witness: 'Rosa', ...(role && { witnessRole: role }) });
    const write2 = (role: string) =>
      write(
        content,
        english,
        `---\nkind: hearing\nheadline: A\nhearing:\n  witness: Rosa\n${role}---\n`,
      );
    await showPerson({ hearing: hearing('Nurse') }, 'x');
    await write2('  witnessRole: Nurse\n');
    expect((await runTakedown()).gone).toEqual([]);
    await write2('');
    expect((await runTakedown()).gone).toEqual([otherPerson]);
  });

  test('takes down a person whose e-mail has changed, with all that says how to reach them', async () => {
    const person = 'people/ana-ruiz.yml';
    const source = await readFile(join(content, person), 'utf8');
    const id = 'en/people/ana-ruiz';
    const [url, api] = [`${origin}/people/ana-ruiz/`, `${origin}/api/v1/${id}.json`];
    const [email, telephone] = ['ana.ruiz@example.org', '+1 518 555 0147'];
    const ana = { ...{ id, url, api }, name: 'Ana Ruiz', email, telephone };
    const $schema = `${origin}/api/v1/schemas/person.json`;
    await write(site, `api/v1/${id}.json`, JSON.stringify({ $schema, ...ana }));
    const office = { email: 'press@example.org', telephone: '+1 518 555 0100' };
    const settings = { contact: office, pressContacts: [ana] };
    await write(site, 'api/v1/en/settings.json', JSON.stringify(settings));
    const write2 = (name: string, text: string) => write(site, `releases/${name}.txt`, text);
    await write2('named', 'Press: Ana Ruiz');
    await write2('written-to', `Press: ${email}`);
    await write2('called', 'TEL:tel:+15185550147');
    await write2('office', `Press: ${office.email}, ${office.telephone}`);
    const setContact = (lines: string) =>
      write(content, person, source.replace(/^(email|telephone): .*\n/gm, '').concat(lines));
    await setContact(`email: ${email}\ntelephone: ${telephone}\n`);
    expect((await runTakedown()).gone).toEqual([]);
    await write(content, person, 'name: "Ana');
    expect((await runTakedown()).gone).toEqual([]);
    await setContact(`email: ruiz@example.org\ntelephone: ${telephone}\n`);
    expect((await runTakedown()).gone).toEqual([otherPerson.replace(/^[^:]*/, id)]);
    expect((await readdir(join(site, 'releases'))).toSorted()).toEqual([
      'governor-suspends',
      'office.txt',
    ]);
    const left = await readFile(join(site, 'api/v1/en/settings.json'), 'utf8');
    expect(left).toBe(JSON.stringify({ contact: office, pressContacts: [] }));
  });

  test('completes what was left to a build that has failed', async () => {
    await showPerson({ person: { displayName: 'Maria', pseudonym: false } }, kicker('Maria'));
    await write(site, 'feeds/all.xml', '<rss><item>/testimonies/a-mother-speaks/</item></rss>');
    const cacheDir = join(dirname(site), 'cache/content-site');
    await takeDown({
      ...{ contentDir: content, site: openFolderSite(site), cacheDir, now },
      isRebuilt: true,
    });
    expect(await readFile(join(site, 'feeds/all.xml'), 'utf8')).toContain('<item>');
    expect(await runTakedown()).toEqual({ gone: [otherPerson], pages: 3 });
    expect(await readFile(join(site, 'feeds/all.xml'), 'utf8')).toBe('<rss></rss>');
  });

  /** The page at a former address, as the site has it. */
  const showFormer = (path: string, target: string) =>
    write(
      site,
      `${path}index.html`,
      `<!doctype html><html data-status="301"><meta http-equiv="refresh" content="0; url=${target}">`,
    );
  const formerAddress = 'en/releases/governor-suspends: a former address of it was removed';

  test.each([false, true])(
    'removes the page at a former address that was removed, also after a build that has failed (%s)',
    async (hasFailed) => {
      const address = '/releases/governor-suspends/';
      for (const path of ['news/42/', 'releases/maria-lopez/', 'news/'])
        await showFormer(path, address);
      const feed = (name: string) =>
        `<item><guid>tag:a,2026:releases/2011/${name}/en</guid></item>`;
      await write(site, 'feeds/all.xml', `${feed('maria-lopez')}${feed('maria-lopez-case')}`);
      await write(site, 'feeds/events.ics', 'UID:releases/2011/maria-lopez@example.org');
      const known = { id: 'en/releases/governor-suspends', api: 'https://b.example/c.json' };
      const feedId = 'tag:a,2026:releases/2011/maria-lopez/en';
      const changes = 'api/v1/changes.json';
      await write(site, changes, JSON.stringify({ changes: [{ ...known, feedId }] }));
      const cacheDir = join(dirname(site), 'cache/content-site');
      const options = { contentDir: content, site: openFolderSite(site), now, cacheDir };
      // The build would remove it.
      const before = hasFailed ? await takeDown({ ...options, isRebuilt: true }) : undefined;
      expect(before?.takenDown ?? []).toEqual([]);
      const { takenDown } = await takeDown(options);
      expect(takenDown.map(({ id, reason }) => `${id}: ${translate(reason)}`)).toEqual([
        formerAddress,
        formerAddress,
      ]);
      const files = await listFiles(site);
      expect(files.filter((path) => /^(news|releases)/.test(path))).toEqual([
        'news/42/index.html',
        'releases/governor-suspends/index.html',
      ]);
      expect(await readFile(join(site, 'feeds/all.xml'), 'utf8')).toBe(feed('maria-lopez-case'));
      expect(files).not.toContain('feeds/events.ics');
      // Partners would delete what is no longer listed.
      expect(JSON.parse(await readFile(join(site, changes), 'utf8'))).toEqual({ changes: [known] });
      expect((await runTakedown()).gone).toEqual([]);
    },
  );

  test('leaves the page at a former address to which its entry moves back', async () => {
    await showFormer('releases/governor-stops/', '/releases/governor-suspends/');
    const source = await readFile(join(content, release), 'utf8');
    const moved = source.replace('aliases:\n', 'slug: governor-stops\naliases:\n');
    const address = '/releases/governor-suspends/';
    await write(content, release, moved.replace('/news/42/', address));
    expect((await runTakedown()).gone).toEqual([]);
  });

  test('leaves former addresses of a text whose own cannot be read, but not of a testimony', async () => {
    await showFormer('news/41/', '/releases/governor-suspends/');
    await showFormer('news/43/', '/testimonies/a-mother-speaks/');
    const aliases = 'aliases:\n  - "/news/41\n';
    await write(content, release, `---\nheadline: A\n${aliases}---\n`);
    const source = await readFile(join(content, english), 'utf8');
    await write(content, english, source.replace('topics:\n', `${aliases}topics:\n`));
    expect((await runTakedown()).gone).toEqual([
      'en/testimonies/a-mother-speaks: a former address of it was removed',
    ]);
    await rm(join(content, 'releases'), { recursive: true });
    await mkdir(join(content, 'releases'));
    expect((await runTakedown()).gone).toEqual([]);
  });

  test('foresees what ends next or within a day, with its addresses', async () => {
    const expires = (path: string, moment: string) =>
      readFile(join(content, path), 'utf8').then((source) =>
        write(content, path, source.replace('---\n', `---\nexpires: '${moment}'\n`)),
      );
    await expires(release, '2026-11-24T20:00:00-05:00');
    await expires('releases/es/2011/governor-suspends.md', '2026-11-26T20:00:00-05:00');
    const foresee = async (now: number) =>
      (await takeDown({ contentDir: content, site: openFolderSite(site), now })).endings!;
    expect(await foresee(now)).toEqual([
      {
        moment: Date.parse('2026-11-24T20:00:00-05:00'),
        addresses: [
          '/releases/governor-suspends',
          '/embed/releases/governor-suspends',
          '/api/v1/en/releases/governor-suspends',
          '/api/v1/oembed/en/releases/governor-suspends',
          '/news/42',
        ],
      },
    ]);
    const [spanish] = await foresee(Date.parse('2026-11-25T12:00:00-05:00'));
    expect(spanish!.addresses[0]).toBe('/es/comunicados/el-gobernador-suspende');
  });

  test('takes down a hearing testimony with a revoked consent and a mistake', async () => {
    const consent = "consent:\n  reviewBy: '2041-01-01T00:00:00Z'\n  revoked: '2026-11-01'\n";
    await write(content, english, `---\nkind: hearing\nheadline: 7\n${consent}---\n`);
    expect((await runTakedown()).gone).toEqual(bothTestimonies);
  });

  test('leaves another entry whose file cannot be read, and a testimony whose consent can', async () => {
    await write(content, release, '---\nheadline: "Never closed\nkind: press-release\n---\n');
    await write(
      content,
      english,
      "---\nheadline: a: b\nkind: personal\nconsent:\n  scopes: 7\n  reviewBy: '2041-01-01T00:00:00Z'\n---\n",
    );
    expect(await runTakedown()).toEqual({ gone: [], pages: 4 });
  });

  test.each([
    ['has a mistake in its slug', '---\nheadline: A\nslug: "governor-stops\n---\n'],
    ['has become empty', ''],
  ])('leaves an entry with a slug of its own whose file %s', async (_, source) => {
    const other = 'releases/en/2011/with-own-slug.md';
    await write(content, other, source);
    await write(site, 'releases/governor-stops/index.html', 'x');
    await write(site, 'api/v1/en/releases/governor-stops.json', '{}');
    expect(await runTakedown()).toEqual({ gone: [], pages: 5 });
    await rm(join(content, other));
    expect((await runTakedown()).gone).toEqual([
      'en/releases/governor-stops: it is no longer in the newsroom',
    ]);
  });

  test.each([
    ['at the name of its file', 'other', []],
    ['nobody knows where', 'unknown', ['en/releases/unknown']],
  ])(
    'takes down what was deleted beside an entry whose slug cannot be read, shown %s',
    async (_, slug, more) => {
      await rm(join(content, release));
      await write(content, 'releases/en/2011/other.md', '---\nheadline: A\nslug: "other\n---\n');
      await write(site, `api/v1/en/releases/${slug}.json`, '{}');
      const gone = ['en/releases/governor-suspends', ...more];
      expect((await runTakedown()).gone).toEqual(
        gone.map((id) => `${id}: it is no longer in the newsroom`),
      );
    },
  );

  test('takes down a testimony that was deleted, also when the slug of another cannot be read', async () => {
    const source = await readFile(join(content, english), 'utf8');
    await rm(join(content, english));
    const unread = source.replace('---\n', '---\nslug: "another\n');
    await write(content, 'testimonies/en/2011/another.md', unread);
    expect((await runTakedown()).gone).toEqual([
      'en/testimonies/a-mother-speaks: it is no longer in the newsroom',
    ]);
  });

  test('reads a withdrawal beside a mistake, in its own language only', async () => {
    await write(content, release, '---\nheadline: "Never closed\nwithdrawn:\n  date: today\n---\n');
    expect(await runTakedown()).toEqual({
      gone: ['en/releases/governor-suspends: it was withdrawn'],
      pages: 3,
    });
  });

  test('leaves the notice of a withdrawn entry', async () => {
    await write(
      content,
      release,
      "---\nwithdrawn:\n  date: '2012-01-01T00:00:00Z'\n  reason: Wrong.\n---\n",
    );
    const notice = JSON.stringify({ id: 'en/releases/governor-suspends', withdrawn: {} });
    await write(site, 'api/v1/en/releases/governor-suspends.json', notice);
    expect(await runTakedown()).toEqual({ gone: [], pages: 4 });
  });

  test('needs no settings, and takes down what was deleted', async () => {
    await rm(join(content, 'settings'), { recursive: true });
    await rm(join(content, release));
    expect(await runTakedown()).toEqual({
      gone: ['en/releases/governor-suspends: it is no longer in the newsroom'],
      pages: 3,
    });
  });

  test('leaves an entry that has moved at its former address until the site is built again', async () => {
    const source = await readFile(join(content, release), 'utf8');
    const moved = source.replace('aliases:\n', 'slug: governor-stops\naliases:\n');
    await write(content, release, moved.replace('/news/42/', '/releases/governor-suspends/'));
    expect(await runTakedown()).toEqual({ gone: [], pages: 4 });
    await write(content, release, moved);
    expect((await runTakedown()).gone).toEqual([
      'en/releases/governor-suspends: it is no longer in the newsroom',
    ]);
  });

  test('continues after an interruption: its document is removed last', async () => {
    await rm(join(content, release));
    await rm(join(site, 'releases'), { recursive: true });
    expect((await runTakedown()).gone).toHaveLength(1);
    expect((await runTakedown()).gone).toEqual([]);
  });

  test('cleans the caches of all sites with this content, whatever their addresses', async () => {
    const files = {
      // Not ledgers, so nobody knows what is in them.
      'content-site/ledger.sqlite': 'x',
      'content-other/ledger.sqlite': 'x',
      'content-other/sources.sqlite': 'x',
      'content-other/store-of-an-older-version/entries.json': '{}',
      'foreign-site/ledger.sqlite': 'x',
    };
    const caches = join(dirname(site), 'cache');
    for (const [path, cached] of Object.entries(files)) await write(caches, path, cached);
    await rm(join(content, release));
    await runTakedown();
    expect(new Set(await listFiles(caches))).toEqual(
      new Set([`content-site/${removedDocuments}`, 'foreign-site/ledger.sqlite']),
    );
  });

  test('leaves the entries of a folder whose disk is missing, and takes down others', async () => {
    const empty = async (folder: string) => {
      await rm(folder, { recursive: true });
      await mkdir(folder);
    };
    const [testimonies, releases] = [join(content, 'testimonies'), join(content, 'releases')];
    await empty(testimonies);
    await rm(join(content, release));
    const gone = 'en/releases/governor-suspends: it is no longer in the newsroom';
    expect(await runTakedown()).toEqual({ gone: [gone], pages: 3 });
    await empty(releases);
    for (const folder of [testimonies, releases])
      await expect(demandMounted(content, openFolderSite(site))).rejects.toThrow(
        `The folder ${folder} is empty, and the site shows entries of it`,
      );
  });

  test.each([
    ['with its folder', (folder: string) => rm(folder, { recursive: true })],
    [
      'file by file',
      async (folder: string) => {
        for (const file of await listFiles(folder)) await rm(join(folder, file));
      },
    ],
  ])('takes down a collection that was deleted %s', async (_, remove) => {
    const deleted = [
      'en/testimonies/a-mother-speaks: it is no longer in the newsroom',
      'es/testimonies/habla-una-madre: it is no longer in the newsroom',
    ];
    await remove(join(content, 'testimonies'));
    await demandMounted(content, openFolderSite(site));
    expect((await runTakedown()).gone).toEqual(deleted);
  });

  test('takes nothing down when the content folder is empty, as when its disk is missing', async () => {
    await rm(content, { recursive: true });
    await mkdir(content);
    await expect(runTakedown()).rejects.toThrow('nothing was taken down');
  });

  test('takes down the rest where a file cannot be removed, and tries again the next time', async () => {
    await rm(join(content, english));
    await rm(join(content, spanish));
    const feed = 'feeds/all.xml';
    await write(site, feed, 'en/testimonies/a-mother-speaks');
    const folder = openFolderSite(site);
    const remove = (path: string) =>
      path === 'testimonies/a-mother-speaks/index.html'
        ? Promise.reject(new Error('EACCES'))
        : folder.remove(path);
    const cacheDir = join(dirname(site), 'cache/content-site');
    const options = { contentDir: content, cacheDir, now, isRebuilt: true };
    await expect(takeDown({ ...options, site: { ...folder, remove } })).rejects.toThrow('EACCES');
    expect(await listFiles(site)).not.toContain('es/testimonios/habla-una-madre/index.html');
    expect(existsSync(join(site, feed))).toBe(false);
    await takeDown({ ...options, site: folder });
    expect(await listFiles(site)).not.toContain('testimonies/a-mother-speaks/index.html');
  });

  test('removes the search index file by file where its folder cannot be removed at once', async () => {
    await rm(join(content, english));
    const index = ['pagefind/pagefind.js', 'pagefind/fragment/en_1.pf_fragment'];
    for (const file of index) await write(site, file, 'A mother speaks');
    const folder = openFolderSite(site);
    const removeFolder = () => Promise.reject(new Error('EBUSY'));
    await takeDown({ contentDir: content, now, site: { ...folder, removeFolder } });
    expect((await listFiles(site)).filter((file) => index.includes(file))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)(
    'continues when it may not read a file (not as root, who may read all)',
    async () => {
      await chmod(join(content, english), 0);
      expect(await runTakedown()).toEqual({ gone: bothTestimonies, pages: 2 });
    },
  );
});
