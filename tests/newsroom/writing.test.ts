import type { Snapshot } from '../../src/entries/data-views/snapshot/snapshot.ts';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awaitSite, maya, openAdmin, openSignedIn, readSite, theo } from './staff.ts';
import { browser, newsroom, startNewsroomAndBrowser } from './workplace.ts';

startNewsroomAndBrowser();

test('a release is written, reviewed, made ready, published and read on the site', async () => {
  const writer = await openAdmin(browser, newsroom);
  await writer.signIn(await newsroom.takeLink(), maya.name, maya.email);
  const { page } = writer;
  await writer.writeNew('releases-en');
  await writer.choose('Kind', 'Statement');
  await writer.fill('Headline', 'Harbor lights stay on');
  await writer.fill('Summary', 'The city keeps the lights of the harbor.');
  await writer.setMoment('Publish at', '2026-11-24', '09:30');
  await writer.choose('Topics', 'Policing');
  await writer.choose('Media contacts', 'Ana Ruiz');
  await writer.choose('Boilerplate', 'Harbor Watch');
  await writer.typeBody('The lights stay on, as ');
  await writer.pressTool('Link');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await dialog.getByLabel(/^Words/).fill('the count');
  await dialog.getByLabel('Address').fill('/reports/the-count/');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await writer.typeBody(' asked.\n');
  await writer.pressTool('Bulleted list');
  await page.keyboard.type('Piers\nQuays');
  await writer.save();

  // A colleague in another city sees the draft in a clone, and in the admin.
  const draft = 'cms/releases-en/2026/harbor-lights-stay-on';
  const clone = join(newsroom.repository, '..', 'clone');
  execFileSync('git', ['clone', '--quiet', newsroom.repository, clone]);
  const inClone = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
  expect(inClone('branch', '--remotes')).toContain(`origin/${draft}`);
  expect(inClone('log', '-1', '--format=%an <%ae>', `origin/${draft}`).trim()).toBe(
    'Maya Okafor <maya@example.org>',
  );
  const reviewer = await openSignedIn(browser, newsroom, theo);
  await reviewer.openBoard();
  await expect
    .poll(() => reviewer.getCards())
    .toEqual({
      drafts: ['Harbor lights stay on · 2026-11-24'],
      inReview: [],
      ready: [],
    });
  await writer.setStatus('inReview');
  await reviewer.openBoard();
  await expect.poll(async () => (await reviewer.getCards()).inReview).toHaveLength(1);
  await reviewer.page
    .getByRole('link', { name: /Harbor lights stay on/ })
    .first()
    .click();
  await expect.poll(() => reviewer.getStatus()).toBe('In review');
  await reviewer.setStatus('ready');
  await reviewer.openBoard();
  await expect.poll(async () => (await reviewer.getCards()).ready).toHaveLength(1);
  await reviewer.page
    .getByRole('link', { name: /Harbor lights stay on/ })
    .first()
    .click();
  expect(await reviewer.publish()).toContain('Readers will see this text');

  await awaitSite(reviewer, newsroom);
  const html = await readSite(newsroom, '/releases/harbor-lights-stay-on/');
  expect(html).toContain('<a href="/reports/the-count/">the count</a> asked.');
  expect(html).toMatch(/<li>Piers<\/li>\s*<li>Quays<\/li>/);
  expect(html).toContain('Harbor Watch is a fictitious organization.');
  expect(html).toContain('ana@harborwatch.example');
  expect(await readSite(newsroom, '/topics/policing/')).toContain('Harbor lights stay on');

  // The history says who did what, and the work tree is up to date.
  expect(newsroom.git('log', '-1', '--format=%an', 'main').trim()).toBe(theo.name);
  const file = 'releases/en/2026/harbor-lights-stay-on.md';
  expect(newsroom.git('log', '--format=%an', 'main', '--', file)).toContain(maya.name);
  expect(newsroom.git('status', '--porcelain')).toBe('');
  expect(newsroom.git('show', `main:${file}`)).toBe(
    [
      '---',
      'kind: statement',
      'headline: Harbor lights stay on',
      'summary: The city keeps the lights of the harbor.',
      "datePublished: '2026-11-24T09:30:00-05:00'",
      'mediaContacts:',
      '  - ana-ruiz',
      'boilerplate: harbor-watch',
      'topics:',
      '  - policing',
      '---',
      '',
      'The lights stay on, as [the count](/reports/the-count/) asked.',
      '',
      '- Piers',
      '- Quays',
      '',
    ].join('\n'),
  );
  expect([...writer.watched.complaints, ...reviewer.watched.complaints]).toEqual([]);
});

test('a published entry is corrected, and its page says so', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const before = newsroom.git('show', 'main:releases/en/2011/governor-suspends.md');
  await admin.openEntry('releases-en', '2011/governor-suspends');
  await admin.setMoment('Updated at', '2026-11-24', '11:45');
  await page.getByRole('button', { name: 'Add correction' }).click();
  await admin.setMoment('Corrected at', '2026-11-24', '11:45');
  await admin.fill('Correction', 'The program was suspended on Thursday, not on Wednesday.');
  await admin.replaceInBody('on Wednesday. ', 'on Thursday. ');
  await admin.saveAndPublish();
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/releases/governor-suspends/');
  expect(html).toContain('The program was suspended on Thursday, not on Wednesday.');
  expect(html).toContain('suspended the program on Thursday.');
  expect(html).toContain('"dateModified":"2026-11-24T11:45:00-05:00"');
  // Only what was edited has changed.
  const after = newsroom.git('show', 'main:releases/en/2011/governor-suspends.md');
  const added = [
    "dateModified: '2026-11-24T11:45:00-05:00'",
    'corrections:',
    "  - date: '2026-11-24T11:45:00-05:00'",
    '    text: The program was suspended on Thursday, not on Wednesday.',
  ];
  const isAdded = (line: string) => added.includes(line);
  expect(after.split('\n').filter(isAdded)).toHaveLength(added.length);
  expect(after.split('\n').filter((line) => !isAdded(line))).toEqual(
    before.replace('on Wednesday. [', 'on Thursday. [').split('\n'),
  );
  expect(admin.watched.complaints).toEqual([]);
});

test('an embargoed entry is nowhere before its moment, and the list says so', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.writeNew('releases-en');
  await admin.choose('Kind', 'Press release');
  await admin.fill('Headline', 'Zanzibar report');
  await admin.fill('Summary', 'What the zanzibar inquiry found.');
  await admin.setMoment('Publish at', '2026-11-24', '09:00');
  await admin.setMoment('Embargoed until', '2026-12-01', '06:00');
  await admin.typeBody('Under zanzibar embargo.');
  const announced = await admin.saveAndPublish();
  expect(announced).toContain('December 1, 2026');
  await awaitSite(admin, newsroom);
  expect((await fetch(`${newsroom.url}/releases/zanzibar-report/`)).status).toBe(404);
  const snapshot = JSON.parse(await readSite(newsroom, '/admin/newsroom.json')) as Snapshot;
  for (const path of [
    '/releases/',
    '/feeds/rss.xml',
    '/feeds/feed.json',
    '/api/v1/changes.json',
    '/sitemap.xml',
    '/admin/newsroom.json',
    ...snapshot.months.map((month) => `/admin/newsroom/${month}.json`),
  ])
    expect((await readSite(newsroom, path)).toLowerCase(), path).not.toContain('zanzibar');
  await admin.openCollection('releases-en');
  await admin.page.getByRole('link', { name: /Zanzibar report.*Embargoed/ }).waitFor();
  expect(admin.watched.complaints).toEqual([]);
});

test('a withdrawn entry leaves a notice at its address', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry('testimonies-en', '2011/before-the-council');
  const readStatus = () => admin.page.locator('.newsroom-status > p').allInnerTexts();
  const [before] = await readStatus();
  expect(before).toMatch(/^Public since/);
  await admin.addGroup('Withdrawal');
  await admin.setMoment('Withdrawn at', '2026-11-24', '11:00');
  await admin.fill('Reason', 'The witness asked for it.');
  // Readers still see it, so the status must not call it withdrawn.
  const coming =
    'Once the changes are published: Withdrawn since November 24, 2026 at 11:00 AM EST';
  expect((await readStatus()).slice(0, 2)).toEqual([before, coming]);
  await admin.save();
  const changed =
    'There are changes that are not published yet. What is published stays as it is until then.';
  expect((await readStatus()).slice(0, 2)).toEqual([changed, coming]);
  await admin.setStatus('ready');
  expect(await admin.publish()).toContain('show a notice');
  await awaitSite(admin, newsroom);
  const answer = await fetch(`${newsroom.url}/testimonies/before-the-council/`);
  expect(answer.status).toBe(410);
  const html = await answer.text();
  expect(html).toContain('This text was withdrawn');
  expect(html).toContain('The witness asked for it.');
  expect(admin.watched.complaints).toEqual([]);
});
