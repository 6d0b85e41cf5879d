import { expect } from 'vitest';
import { takePhotograph } from './photograph.ts';
import { readPublished, type Task } from './task.ts';
import type { Workday } from './workday.ts';

/** Writes a new release, without publishing it. */
export async function writeRelease(day: Workday, headline: string): Promise<void> {
  await day.beginNew('Release');
  await day.admin.fill(day.say('Headline'), headline);
  await day.admin.fill(day.say('Summary'), 'One sentence.');
  await day.admin.typeBody('What happened at the quay.');
}

export const releaseTasks: readonly Task[] = [
  {
    name: 'correct a typo',
    clicks: 3,
    async perform(day) {
      await day.openShown(`Ferry fares rise (${day.language})`);
      await day.admin.replaceInBody('numbre', 'number');
      await day.publish();
      const file = `releases/${day.language}/2026/typo-${day.language}.md`;
      expect(readPublished(file)).toContain('The number is ten.');
    },
  },
  {
    name: 'withdraw a release',
    clicks: 4,
    async perform(day) {
      await day.openShown(`Pier concert moved (${day.language})`);
      await day.button('Withdraw or delete …').click();
      const dialog = day.dialog('Withdraw');
      await dialog.getByLabel(new RegExp(`^${day.say('Reason')}`)).fill('The venue asked for it.');
      await day.button('Withdraw', dialog).click();
      await dialog.waitFor({ state: 'detached' });
      const list = `${day.say('Releases')} · ${day.languageName}`;
      await day.admin.page.getByRole('heading', { level: 1, name: list }).waitFor();
      const file = `releases/${day.language}/2026/withdrawn-${day.language}.md`;
      expect(readPublished(file)).toContain('The venue asked for it.');
    },
  },
  {
    name: 'publish a release with a photograph',
    clicks: 14,
    async perform(day) {
      const { admin, language } = day;
      await writeRelease(day, `Quay at night (${language})`);
      await admin.choose(day.say('Topics'), /Polic/);
      await admin.choose(day.say('Media contacts'), 'Ana Ruiz');
      await admin.addGroup(day.say('Picture'));
      await day.button('Choose a picture').click();
      const library = admin.page.getByRole('dialog');
      const photograph = { mimeType: 'image/jpeg', buffer: await takePhotograph() };
      const file = { name: `quay-${language}.jpg`, ...photograph };
      await day.chooseFiles(library.getByText(day.say('Upload'), { exact: true }), [file]);
      // The library selects what was uploaded.
      await day.button('Choose selected', library).click();
      await admin.fill(day.say('Description'), 'A dark quay');
      await day.publish();
      expect(readPublished(`releases/${language}/2026/quay-at-night-${language}.md`)).toContain(
        `src: /media/quay-${language}.jpg`,
      );
    },
  },
  {
    name: 'add a correction',
    clicks: 7,
    async perform(day) {
      const { admin, language } = day;
      const file = `releases/${language}/2026/wrong-${language}.md`;
      const before = readPublished(file);
      await day.openListed('Releases', `Ten people at sea (${language})`);
      await day.button('Add correction').click();
      const text = admin.field(day.say('Correction'));
      const isFocused = () => text.evaluate((field) => field === document.activeElement);
      await expect.poll(isFocused).toBe(true);
      await admin.setMoment(day.say('Corrected at'), '2026-11-24', '11:45');
      await admin.fill(day.say('Correction'), 'It was eleven.');
      await day.publish();
      const added =
        "corrections:\n  - date: '2026-11-24T11:45:00-05:00'\n    text: It was eleven.\n";
      expect(readPublished(file)).toContain(added);
      expect(readPublished(file).replace(added, '')).toBe(before);
    },
  },
  {
    name: 'publish a release under an embargo',
    clicks: 4,
    async perform(day) {
      const { language } = day;
      await writeRelease(day, `Zanzibar (${language})`);
      await day.admin.setMoment(day.say('Embargoed until'), '2026-11-27', '06:00');
      await day.publish();
      // Begun earlier, it is dated when readers may see it.
      const release = readPublished(`releases/${language}/2026/zanzibar-${language}.md`);
      expect(release).toContain("datePublished: '2026-11-27T06:00:00-05:00'");
      expect(release).toContain("embargoedUntil: '2026-11-27T06:00:00-05:00'");
    },
  },
  {
    name: 'change an embargo',
    clicks: 3,
    async perform(day) {
      const { language } = day;
      await day.openShown(`Lighthouse sold (${language})`);
      await day.admin.setMoment(day.say('Embargoed until'), '2026-12-02', '09:30');
      await day.publish();
      expect(readPublished(`releases/${language}/2026/embargoed-${language}.md`)).toContain(
        "embargoedUntil: '2026-12-02T09:30:00-05:00'",
      );
    },
  },
];
