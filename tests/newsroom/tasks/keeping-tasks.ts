import { expect } from 'vitest';
import { newsroom } from '../workplace.ts';
import { makePicture } from './photograph.ts';
import { writeRelease } from './release-tasks.ts';
import { readPublished, type Task } from './task.ts';

export const keepingTasks: readonly Task[] = [
  {
    name: 'upload thirty pictures',
    clicks: 4,
    async perform(day) {
      const { page } = day.admin;
      await day.button('Pictures').click();
      const library = page.getByRole('dialog');
      const buffer = await makePicture('#234567', 150);
      // The phone shows that the way is the same.
      const length = day.device === 'desktop' ? 30 : 3;
      const names = Array.from({ length }, (_, index) => `march-${day.language}-${index + 10}.jpg`);
      const files = names.map((name) => ({ name, mimeType: 'image/jpeg', buffer }));
      await day.chooseFiles(library.getByText(day.say('Upload'), { exact: true }), files);
      await library.getByRole('button', { name: names.at(-1)! }).waitFor();
      expect(newsroom.git('ls-tree', '--name-only', 'main', 'media/').split('\n')).toEqual(
        expect.arrayContaining(names.map((name) => `media/${name}`)),
      );
      // Dropped, they need no click.
      const dropped = `dropped-${day.language}.jpg`;
      const data = await page.evaluateHandle(
        ([name, text]) => {
          const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
          return transfer;
        },
        [dropped, (await makePicture('#654321', 150)).toString('base64')] as const,
      );
      for (const type of ['dragenter', 'dragover', 'drop'])
        await page.dispatchEvent('body', type, { dataTransfer: data });
      await library.getByRole('button', { name: dropped }).waitFor();
      await day.button('Close', library).click();
    },
  },
  {
    name: 'replace a picture',
    clicks: 5,
    async perform(day) {
      const { page } = day.admin;
      const name = `quay-${day.language}.jpg`;
      const before = newsroom.git('rev-parse', `main:media/${name}`);
      await day.button('Pictures').click();
      const library = page.getByRole('dialog');
      // File names have no accents.
      await library.getByRole('textbox').fill(name.replace('a', 'á'));
      await library.getByRole('button', { name }).click();
      const file = {
        name: 'other.jpg',
        mimeType: 'image/jpeg',
        buffer: await makePicture('#fed', 1300),
      };
      await day.chooseFiles(day.button('Replace', library), [file]);
      await day.button('Replace', day.dialog('Replace')).click();
      await expect.poll(() => newsroom.git('rev-parse', `main:media/${name}`)).not.toBe(before);
      expect(newsroom.git('ls-tree', '--name-only', 'main', 'media/')).not.toContain('other');
      const id = newsroom.git('rev-parse', `main:media/${name}`);
      await library.locator(`img[src*="${id.trim()}"]`).waitFor();
      // It is still the one that is chosen.
      await library.getByRole('button', { name, pressed: true }).waitFor();
      await day.button('Close', library).click();
    },
  },
  {
    name: 'begin a draft, and delete it',
    clicks: 8,
    async perform(day) {
      const headline = `Never mind (${day.language})`;
      await writeRelease(day, headline);
      await day.admin.save();
      await day.goToToday();
      await day.openShown(headline);
      await day.button('Discard draft').click();
      await day.button('Discard', day.dialog('Discard draft')).click();
      await expect.poll(() => newsroom.git('branch', '--list', 'cms/*/never-mind*')).toBe('');
    },
  },
  {
    name: 'restore an older version',
    clicks: 9,
    async perform(day) {
      const { admin, language } = day;
      await day.openListed('Releases', `Ferry fares rise (${language})`);
      await day.button('History …').click();
      await day.button('Restore this revision', day.dialog('History')).click();
      await expect
        .poll(async () => (await admin.getBody()).innerText())
        .toContain('The numbre is ten.');
      await day.publish();
      expect(readPublished(`releases/${language}/2026/typo-${language}.md`)).toContain('numbre');
    },
  },
];
