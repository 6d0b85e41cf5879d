import { expect, test } from 'vitest';
import { english, spanish } from './admin-messages.ts';
import { maya, openAdmin, openSignedIn, theo } from './staff.ts';
import { browser, newsroom, startNewsroomAndBrowser } from './workplace.ts';

const release = (headline: string, fields: string) => `---
kind: statement
headline: ${headline}
summary: In one sentence.
datePublished: '2026-11-20T10:00:00-05:00'
${fields}---

The text.
`;

startNewsroomAndBrowser({
  files: {
    'releases/en/2026/later.md': release(
      'The later one',
      "embargoedUntil: '2026-12-04T06:00:00-05:00'\n",
    ),
    'releases/en/2026/sooner.md': release(
      'The sooner one',
      "embargoedUntil: '2026-12-01T06:00:00-05:00'\n",
    ),
  },
});

test.each([
  ['English', 1280, 'en', english, 'Goes live by itself'],
  ['Spanish', 360, 'es', spanish, 'Se publica por sí solo'],
] as const)(
  'the first screen in %s says what is to be done and what goes live',
  async (_, width, language, messages, openings) => {
    const writer = await openSignedIn(browser, newsroom, maya);
    const name = `Waiting ${language}`;
    await writer.writeNew('releases-en');
    await writer.fill('Headline', name);
    await writer.fill('Summary', 'It waits.');
    await writer.typeBody('To be read.');
    await writer.save();
    await writer.setStatus('inReview');
    const admin = await openAdmin(browser, newsroom, { language, messages, width });
    await admin.signIn(await newsroom.takeLink(), theo.name, theo.email);
    const { page } = admin;
    const today = page.getByRole('region', { name: messages.inProgress });
    await today.getByRole('link', { name }).waitFor();
    const coming = today.locator('section', { hasText: openings }).getByRole('link');
    await expect.poll(() => coming.allInnerTexts()).toEqual(['The sooner one', 'The later one']);
    // Nothing is wider than the screen.
    const isWide = () => document.querySelector('.newsroom-today')!.scrollWidth > innerWidth;
    expect(await page.evaluate(isWide)).toBe(false);
    await today.getByRole('link', { name }).click();
    await expect.poll(() => admin.getStatus()).toBe(messages.inReview);
    expect(admin.watched.complaints).toEqual([]);
  },
);
