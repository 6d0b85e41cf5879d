import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseEntryData } from '../../../editing/edit-source.ts';
import {
  ana,
  ben,
  commit,
  editEntry,
  openDraft,
  openSampleNewsroom,
  openStore,
  release,
  saveEntry,
  setFields,
} from '../../../../tests/server/store-samples.ts';

const options = { commitMessage: 'Delete' };

test('lists who refers to a person, and does not delete the person', async () => {
  const { store, has } = await openSampleNewsroom();
  const path = 'content/people/ana-ruiz.yml';
  const plan = await store.describeDeletion({ path });
  expect(plan).toMatchObject({ outcome: 'refused', address: '/people/ana-ruiz/' });
  expect(plan.links.map((link) => link.path)).toContain(release.path);
  expect(await store.getLinks({ path })).toEqual({ links: plan.links });
  await expect(store.deleteFiles({ paths: [path], options }, ana)).rejects.toMatchObject({
    status: 422,
    code: 'in-use',
    details: { links: plan.links },
  });
  expect(has(path)).toBe(true);
});

test.each([
  ['people/ana-ruiz.yml', '/people/ana-ruiz.vcf'],
  ['people/ana-ruiz.yml', 'http://localhost:4321/people/ana-ruiz/?from=mail#top'],
  ['people/ana-ruiz.yml', '//localhost:4321/people/ana-ruiz.vcf'],
  ['releases/en/2011/governor-suspends.md', '/releases/governor-suspends.zip'],
  ['releases/en/2011/governor-suspends.md', '/embed/releases/governor-suspends/'],
  ['releases/es/2011/governor-suspends.md', '/es/embed/comunicados/el-gobernador-suspende/'],
])(
  'finds the link to %s that is written as %s, as the check of a publication does',
  async (file, href) => {
    const siteUrl = 'http://localhost:4321';
    const { store, git, write } = await openSampleNewsroom({ siteUrl });
    const about = 'content/pages/en/about-links.md';
    const path = `content/${file}`;
    const page = (links: string) => `---\ntitle: Links\n---\n\n${links}\n`;
    write(about, page(`[A](${href})`));
    commit(git, 'Link');
    const paths = async () => (await store.getLinks({ path })).links.map((link) => link.path);
    expect(await paths()).toContain(about);
    const { pathname } = new URL(href, siteUrl);
    write(about, page(`[A](https://example.org${pathname}) [B](${pathname.replace('-', '-2-')})`));
    git('commit', '-qam', 'Link elsewhere');
    expect(await paths()).not.toContain(about);
  },
);

test('withdraws a public entry, and changes nothing else in it', async () => {
  const { store, git, read } = await openSampleNewsroom();
  const before = read(release.path);
  expect(await store.describeDeletion(release)).toMatchObject({
    public: true,
    outcome: 'notice',
    translations: [{ language: 'es', path: release.path.replace('/en/', '/es/') }],
    address: '/releases/governor-suspends/',
  });
  const untranslated = 'content/reports/en/2011/the-count.mdx';
  expect(await store.describeDeletion({ path: untranslated })).toMatchObject({ outcome: 'notice' });
  expect(await store.describeDeletion({ path: untranslated })).not.toHaveProperty('translations');
  const reason = 'It named the "wrong" office:\nsorry.';
  await store.deleteFiles({ paths: [release.path], options: { ...options, reason } }, ana);
  const after = read(release.path);
  expect(after).toContain("\nwithdrawn:\n  date: '2026-11-24T12:00:00+00:00'\n");
  expect(after).toContain('\n  reason: \'It named the "wrong" office: sorry.\'\n');
  expect(after.replace(/withdrawn:\n.*\n.*\n/, '')).toBe(before);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '-1', '--format=%an')).toBe('Ana Ruiz\n');
  expect(await store.describeDeletion(release)).toMatchObject({
    outcome: 'refused',
    code: 'withdrawn',
  });
  await expect(store.deleteFiles({ paths: [release.path], options }, ana)).rejects.toMatchObject({
    code: 'withdrawn',
  });
});

test('the notice says what to read instead: what staff chose, or what a planned withdrawal has', async () => {
  const { store, read, write, git } = await openSampleNewsroom();
  const [first, second] = [release.path, release.path.replace('/en/', '/es/')];
  const instead = 'reports/2011/the-count';
  const planned = `\nwithdrawn:\n  date: 2030-01-01T00:00:00Z\n  reason: Old.\n  instead: ${instead}\n---\n`;
  write(second, read(second).replace('\n---\n', planned));
  git('commit', '-qam', 'Plan a withdrawal');
  const missing = { ...options, instead: 'reports/2011/no-such' };
  await expect(store.deleteFiles({ paths: [first], options: missing }, ana)).rejects.toMatchObject({
    code: 'content',
  });
  await store.deleteFiles({ paths: [first], options: { ...options, instead } }, ana);
  await store.deleteFiles({ paths: [second], options }, ana);
  for (const path of [first, second])
    expect(parseEntryData(read(path), 'md')['withdrawn']).toMatchObject({ instead });
});

test('does not wait for a change by hand, which stays in the file until somebody moves it away', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  const mine = `${read(release.path)}\nBy hand.\n`;
  for (const isStaged of [false, true]) {
    write(release.path, mine);
    if (isStaged) git('add', release.path);
    await store.deleteFiles({ paths: [release.path], options }, ana);
    expect(read(release.path)).toBe(mine);
    const withdrawn = git('show', `main:${release.path}`);
    expect(withdrawn).toContain('\nwithdrawn:\n');
    await store.published.follow();
    const file = join(store.published.path, release.path.slice('content/'.length));
    expect(await readFile(file, 'utf8')).toBe(withdrawn);
    // Readers need not wait for the person who works on it.
    await store.getHead();
    rmSync(join(root, release.path));
    await store.getHead();
    expect(read(release.path)).toBe(withdrawn);
    expect(git('status', '--porcelain')).toBe('');
    git('revert', '--no-edit', 'HEAD');
  }
});

test('withdraws its draft too, which would seem to bring it back', async () => {
  const { store, read, saved } = await openDraft((data) => `${data}\nOf the draft.\n`);
  const reason = 'It named the wrong office.';
  expect(await store.describeDeletion(release)).toMatchObject({ draft: { by: ana } });
  await store.deleteFiles({ paths: [release.path], options: { ...options, reason } }, ben);
  const [published, draft] = [
    read(release.path),
    (await store.unpublishedEntryDataFile(release)).data,
  ].map((source) => parseEntryData(source, 'md'));
  expect(draft!['withdrawn']).toEqual(published!['withdrawn']);
  expect(draft!.body).toContain('Of the draft.');
  // A window that shows the draft as it was before says so.
  const seen = await store.findDraft({ ...release, seen: saved.version });
  expect(seen).toMatchObject({ savedBy: ben, isWithdrawn: true });
  await store.publishUnpublishedEntry(release, ana);
  expect(parseEntryData(read(release.path), 'md')).toEqual(draft);
});

test('names the drafts of its translations, of which it is said who withdrew the text, when and why', async () => {
  const { store } = await openSampleNewsroom();
  const path = release.path.replace('/en/', '/es/');
  const spanish = { ...release, collection: 'releases-es', path };
  await editEntry(store, (data) => `${data}\nMás.\n`, { entry: spanish });
  const drafts = [{ language: 'es', path, by: ana }];
  expect(await store.describeDeletion(release)).toMatchObject({ translationDrafts: drafts });
  const check = async () => (await store.checkPublication(spanish)).withdrawn;
  expect(await check()).toBeUndefined();
  const reason = 'It named the wrong office.';
  await store.deleteFiles({ paths: [release.path], options: { ...options, reason } }, ben);
  // Who changes something else later did not withdraw it.
  const gone = await store.getEntry(release);
  await saveEntry(store, gone.data.replace('wrong', 'other'), { base: gone.version });
  await store.publishUnpublishedEntry(release, ana);
  const at = '2026-11-24T12:00:00+00:00';
  expect(await check()).toEqual([
    { language: 'en', reason: 'It named the other office.', at, by: ben },
  ]);
  await store.publishUnpublishedEntry(spanish, ana);
  await store.deleteFiles({ paths: [path], options }, ben);
  const now = await store.getEntry(spanish);
  await saveEntry(store, `${now.data}\nMás.\n`, { entry: spanish, base: now.version });
  expect(await check()).toBeUndefined();
});

test('publishes a draft that takes back a withdrawal which came after it was begun', async () => {
  const { store, read } = await openDraft((data) => `${data}\nOf the draft.\n`);
  const published = read(release.path);
  await store.deleteFiles({ paths: [release.path], options }, ben);
  const { data, version } = await store.unpublishedEntryDataFile(release);
  const undone = data.replace(/^withdrawn:\n(?: .*\n)+/m, '');
  await saveEntry(store, undone, { base: version });
  const { withdrawn } = await store.checkPublication(release);
  expect(withdrawn).toMatchObject([{ language: 'en', by: ben }]);
  await store.publishUnpublishedEntry(release, ana);
  expect(read(release.path)).toBe(`${published}\nOf the draft.\n`);
});

test('leaves a draft behind that was published by hand', async () => {
  const { store, git, saved } = await openDraft((data) => `${data}\nOf the draft.\n`);
  git('merge', '-q', `cms/${release.collection}/${release.slug}`);
  expect(await store.describeDeletion(release)).not.toHaveProperty('draft');
  await store.deleteFiles({ paths: [release.path], options }, ben);
  expect(await store.unpublishedEntries()).toEqual([]);
  expect(git('rev-parse', `cms/${release.collection}/${release.slug}`).trim()).toBe(saved.version);
});

test('does only what was seen: what has become public leaves no notice unasked', async () => {
  const at = (date: string) => (data: string) => setFields(data, { datePublished: `'${date}'` });
  const { root, store, git, read, write } = await openSampleNewsroom();
  write(release.path, at('2026-11-24T12:30:00Z')(read(release.path)));
  git('commit', '-qam', 'Later');
  const { outcome } = await store.describeDeletion(release);
  expect(outcome).toBe('removed');
  const later = await openStore(join(root, 'content'), { at: Date.parse('2026-11-24T13:00:00Z') });
  const deletion = { paths: [release.path] as [string], options };
  await expect(later.deleteFiles({ ...deletion, seen: 'removed' }, ana)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(read(release.path)).not.toContain('withdrawn');
  await later.deleteFiles({ ...deletion, seen: 'notice' }, ana);
  expect(read(release.path)).toContain('reason: This text was withdrawn');
});

test('withdraws an entry in spite of its other problems, and of those of a text that refers to it', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  write(release.path, `${read(release.path)}\n[Gone](/reports/no-such-report/)\n`);
  const path = 'content/pages/en/latin.md';
  const page = '---\ntitle: Café\n---\n\n[A](/releases/governor-suspends/)\n';
  writeFileSync(join(root, path), page, 'latin1');
  commit(git, 'By hand');
  const { links } = await store.describeDeletion(release);
  expect(links.map((link) => link.path)).toContain(path);
  await store.deleteFiles({ paths: [release.path], options }, ana);
  expect(read(release.path)).toContain('\nwithdrawn:\n');
});

test('removes an entry that is not public and not referred to, with its empty folder', async () => {
  const { store, git, has } = await openSampleNewsroom();
  const { data } = await store.getEntry(release);
  const path = 'content/releases/en/2030/later.md';
  const entry = { collection: 'releases-en', slug: '2030/later', path };
  const raw = setFields(data, {
    datePublished: "'2030-01-01T10:00:00-04:00'",
    headline: 'Later',
  }).replace(/^aliases:\n.*\n/m, '');
  await saveEntry(store, raw, { newEntry: true, entry });
  await store.publishUnpublishedEntry(entry, ana);
  expect(has(path)).toBe(true);
  expect(await store.describeDeletion({ path })).toMatchObject({
    public: false,
    outcome: 'removed',
    links: [],
  });
  const spanish = { ...entry, collection: 'releases-es', path: path.replace('/en/', '/es/') };
  await saveEntry(store, raw.replace('Later', 'Luego'), { newEntry: true, entry: spanish });
  await store.publishUnpublishedEntry(spanish, ana);
  expect(await store.describeDeletion({ path })).toMatchObject({
    translations: [{ language: 'es', path: spanish.path }],
  });
  await store.deleteFiles({ paths: [path], options }, ana);
  expect(has('content/releases/en/2030')).toBe(false);
  expect(git('status', '--porcelain')).toBe('');
});

test('leaves the end of a consent in the translations of a testimony that is deleted', async () => {
  const { store, git, read, write, has } = await openSampleNewsroom();
  const [en, es] = ['en', 'es'].map(
    (code) => `content/testimonies/${code}/2011/a-mother-speaks.md`,
  );
  const spanish = read(es!);
  const revoked = "  revoked: '2026-11-01T00:00:00-05:00'\n";
  write(en!, read(en!).replace('topics:', `${revoked}topics:`));
  git('commit', '-qam', 'Revoke');
  expect(await store.describeDeletion({ path: en! })).toMatchObject({ outcome: 'removed' });
  await store.deleteFiles({ paths: [en!], options }, ana);
  expect(has(en!)).toBe(false);
  expect(read(es!)).toBe(spanish.replace('topics:', `${revoked}topics:`));
  expect(git('status', '--porcelain')).toBe('');
  expect(await store.describeDeletion({ path: es! })).toMatchObject({ public: false });
});

test('leaves it in the draft of a translation that is not published', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const [en, es] = ['en', 'es'].map(
    (code) => `content/testimonies/${code}/2011/a-mother-speaks.md`,
  );
  const spanish = read(es!);
  git('rm', '-q', es!);
  git('commit', '-qm', 'Not translated yet');
  const draft = { path: es!, collection: 'testimonies-es', slug: '2011/a-mother-speaks' };
  // Not finished: no consent covers the place.
  const unfinished = spanish.replace('pseudonym: true', 'pseudonym: true\n  place: Ohio');
  await saveEntry(store, unfinished, { entry: draft, newEntry: true });
  const revoked = "  revoked: '2026-11-01T00:00:00-05:00'\n";
  write(en!, read(en!).replace('topics:', `${revoked}topics:`));
  write(release.path, read(release.path).replace(/^.*a-mother-speaks.*\n/gm, ''));
  git('commit', '-qam', 'Revoke');
  await store.deleteFiles({ paths: [en!], options }, ana);
  const { data, version } = await store.unpublishedEntryDataFile(draft);
  expect(data).toBe(unfinished.replace('topics:', `${revoked}topics:`));
  await saveEntry(store, data.replace('  place: Ohio\n', ''), { entry: draft, base: version });
  await store.publishUnpublishedEntry(draft, ana);
  expect(await store.describeDeletion({ path: es! })).toMatchObject({ public: false });
});

test.each([
  ['is revoked', "  revoked: '2026-11-01T00:00:00-05:00'\n"],
  ['counts as ended', ''],
])('leaves the end of a consent that %s in a file with a mistake', async (_, lines) => {
  const { store, git, read, write } = await openSampleNewsroom();
  const [en, es] = ['en', 'es'].map(
    (code) => `content/testimonies/${code}/2011/a-mother-speaks.md`,
  );
  const spanish = read(es!);
  write(en!, read(en!).replace(/  reviewBy: .*\n/, `  reviewBy: in 2041\n${lines}`));
  git('commit', '-qam', 'By hand');
  for (const path of [en!, es!])
    expect(await store.describeDeletion({ path })).toMatchObject({ public: false });
  await store.deleteFiles({ paths: [en!], options }, ana);
  const now = "  revoked: '2026-11-24T12:00:00+00:00'\n";
  expect(read(es!)).toBe(spanish.replace('topics:', `${now}topics:`));
});

test('does so for an end in the future, and where the translation has no consent', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const [en, es] = ['en', 'es'].map(
    (code) => `content/testimonies/${code}/2011/a-mother-speaks.md`,
  );
  const toHearing = (source: string) =>
    source.replace(
      /kind: personal([^]*)person:\n(?: .*\n)*/,
      "kind: hearing$1hearing:\n  body: Council\n  start: '2011-03-01'\n  witness: Marta\n",
    );
  const withConsent = toHearing(read(en!))
    .replace('2041-03', '2031-03')
    .replace('2011-04', '2030-04');
  write(en!, withConsent);
  write(es!, toHearing(read(es!)).replace(/consent:\n(?: .*\n)*/, ''));
  git('commit', '-qam', 'By hand');
  await store.deleteFiles({ paths: [en!], options }, ana);
  const [consent] = /consent:\n(?: .*\n)*/.exec(withConsent)!;
  expect(read(es!)).toContain(consent);
});

test('does not delete a picture in use, settings, or a missing file', async () => {
  const { store } = await openSampleNewsroom();
  for (const [path, code] of [
    ['content/media/vigil.png', 'in-use'],
    ['content/settings/site.yml', 'settings'],
  ] as const) {
    expect(await store.describeDeletion({ path })).toMatchObject({ outcome: 'refused', code });
    await expect(store.deleteFiles({ paths: [path], options }, ana)).rejects.toMatchObject({
      code,
    });
  }
  await expect(store.describeDeletion({ path: 'content/people/nobody.yml' })).rejects.toMatchObject(
    { status: 404 },
  );
});

describe('withdrawing an entry with', () => {
  const translation = { collection: 'testimonies-es', slug: '2011/a-mother-speaks' };
  const cases = [
    [
      'a planned withdrawal',
      release.path,
      'withdrawn:\n  date: 2030-01-01T00:00:00Z\n  reason: Planned.\n',
    ],
    [
      'one in braces',
      release.path,
      "withdrawn: { date: '2030-01-01T00:00:00Z', reason: Planned. } # Ana asked\n",
    ],
    [
      'one with quoted names',
      release.path,
      '"withdrawn":\n  "date": "2030-01-01T00:00:00Z"\n  \'reason\': >-\n    Planned.\n',
    ],
    ['none', release.path, '# not yet withdrawn: see below\n'],
    ['a translation', `content/testimonies/es/${translation.slug}.md`, ''],
  ] as const;
  for (const eol of ['\n', '\r\n'])
    test.each(cases)(
      `%s, line ends ${JSON.stringify(eol)}: all other bytes stay`,
      async (_, path, lines) => {
        const { store, git, read, write } = await openSampleNewsroom();
        const plain = read(path).replaceAll('\r\n', '\n');
        const rest = plain.replace('---\n', '---\n# Ana: do not touch\n').replaceAll('\n', eol);
        write(path, rest.replace(`touch${eol}`, `touch${eol}${lines.replaceAll('\n', eol)}`));
        git('commit', '-q', '-a', '-m', 'By hand');
        await store.deleteFiles({ paths: [path], options }, ana);
        const after = read(path);
        const { withdrawn, ...others } = parseEntryData(after, 'md');
        expect(withdrawn).toEqual({
          date: '2026-11-24T12:00:00+00:00',
          reason: lines.includes('Planned')
            ? 'Planned.'
            : path.includes('/es/')
              ? 'Este texto fue retirado'
              : 'This text was withdrawn',
        });
        expect(others).toEqual(parseEntryData(rest, 'md'));
        expect(after.split(eol).join('').includes('\n')).toBe(false);
        for (const line of rest.split(eol)) expect(after.split(eol)).toContain(line);
      },
    );
});

test('does not delete a picture that only a draft uses, and names the draft', async () => {
  const { store, has } = await openSampleNewsroom();
  const gray = { create: { width: 200, height: 200, channels: 3, background: '#888' } } as const;
  const bytes = await sharp(gray).png().toBuffer();
  const path = 'content/media/pixel.png';
  const asset = { path, content: bytes.toString('base64'), encoding: 'base64' } as const;
  await store.persistMedia({ asset, options: { commitMessage: 'Upload' } }, ana);
  expect(await store.describeDeletion({ path })).toMatchObject({ outcome: 'removed', drafts: [] });
  await editEntry(store, (data) => `${data}\n![A pixel](/media/pixel.png)\n`);
  const plan = await store.describeDeletion({ path });
  expect(plan).toMatchObject({ outcome: 'refused', code: 'in-use', links: [] });
  expect(plan.drafts.map((link) => link.path)).toEqual([release.path]);
  await expect(store.deleteFiles({ paths: [path], options }, ana)).rejects.toMatchObject({
    code: 'in-use',
  });
  expect(has(path)).toBe(true);
});
