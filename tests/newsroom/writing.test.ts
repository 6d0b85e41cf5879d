import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awaitSite, maya, openAdmin, openSignedIn, readSite, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

openNewsroom();

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
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    const isSearch = request.postData()?.includes('findReferences') === true;
    if (isSearch || request.url().includes('/admin/api/preview/')) asked.push(request.postData());
  });
  await writer.pressTool('Link');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await dialog.getByLabel(/^Words/).fill('the count');
  await dialog.locator('option[value="/about/"]').waitFor({ state: 'attached' });
  // One request for the newest pages, however long the archive is, and one for each word.
  expect(asked).toHaveLength(1);
  await dialog.getByLabel('Address').fill('The count');
  await dialog.locator('option[value="/about/"]').waitFor({ state: 'detached' });
  expect(asked).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await dialog.waitFor({ state: 'detached' });
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
  await writer.setStatus('inReview');
  await reviewer.openBoard();
  await expect
    .poll(() => reviewer.getCards())
    .toEqual({
      drafts: [],
      inReview: ['Harbor lights stay on'],
      ready: [],
    });
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
  const announced = await reviewer.publish();
  expect(announced).toContain('Readers will see this text');
  expect(announced).toMatch(/^[^\n]+\nWeb address: \/releases\//);

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
});
