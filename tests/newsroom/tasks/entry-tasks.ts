import { expect } from 'vitest';
import { readPublished, type Task } from './task.ts';

export const entryTasks: readonly Task[] = [
  {
    name: 'publish a testimony with the consent and its end',
    clicks: 11,
    async perform(day) {
      const { admin, language } = day;
      await day.beginNew('Testimony');
      await admin.fill(day.say('Headline'), `On the night shift (${language})`);
      await admin.fill(day.say('Summary'), 'One sentence.');
      await admin.typeBody('I clean the offices at night.');
      await admin.addGroup(day.say('Person'));
      await admin.fill(day.say('Name shown'), 'Rosa');
      await admin.addGroup(day.say('Consent'));
      await admin.fill(day.say('Consent record'), 'C-2026-014');
      await admin.choose(day.say('Agreed to'), day.say('Real name'));
      await admin.setMoment(day.say('Obtained on'), '2026-11-01');
      await admin.setMoment(day.say('Valid until'), '2027-01-10');
      await day.publish();
      expect(
        readPublished(`testimonies/${language}/2026/on-the-night-shift-${language}.md`),
      ).toContain("reviewBy: '2027-01-10T00:00:00-05:00'");
      // Staff are reminded of it.
      await day.goToToday();
      await day.today
        .getByRole('link', { name: `On the night shift (${language})` })
        .first()
        .waitFor();
    },
  },
  {
    name: 'publish a report with a table from a spreadsheet',
    clicks: 9,
    async perform(day) {
      const { admin, language } = day;
      await day.beginNew('Report');
      await admin.fill(day.say('Headline'), `Arrests counted (${language})`);
      await admin.fill(day.say('Summary'), 'One sentence.');
      await admin.typeBody('We counted.\n\n');
      await admin.page
        .getByRole('toolbar')
        .getByRole('button', { name: new RegExp(`^${day.say('Elements')}`) })
        .click();
      await admin.page.getByRole('menuitem', { name: day.say('Data table') }).click();
      const dialog = day.dialog('Data table');
      const table = 'Year,Arrests\n2009,"1,200"\n2010,1350\n';
      const csv = { name: 'arrests.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
      await day.chooseFiles(dialog.getByLabel(day.say('Or take the cells of a CSV file:')), [csv]);
      await dialog.getByLabel(day.say('Caption')).fill('Arrests by year');
      await day.button('Insert', dialog).click();
      await day.publish();
      expect(readPublished(`reports/${language}/2026/arrests-counted-${language}.mdx`)).toMatch(
        /\| 2009 \| 1,200 +\|\n\| 2010 \| 1350 +\|/,
      );
    },
  },
  {
    name: 'translate a release',
    clicks: 7,
    async perform(day) {
      const { admin, language } = day;
      await day.openListed('Releases', `Fog on Monday (${language})`);
      const [other, create] = {
        en: ['es', 'Create in Spanish'],
        es: ['en', 'Crear en inglés'],
      }[language];
      await admin.page.getByRole('button', { name: create }).click();
      await admin.page.waitForURL(
        new RegExp(`releases-${other}/entries/2026/original-${language}$`),
      );
      await expect.poll(() => admin.field(day.say('Headline')).inputValue()).toMatch(/^Fog/);
      await admin.fill(day.say('Headline'), `Translated (${language})`);
      await admin.fill(day.say('Summary'), 'Translated as well.');
      await admin.replaceInBody('The numbre is ten.', 'Translated too.');
      await day.publish();
      const translation = readPublished(`releases/${other}/2026/original-${language}.md`);
      expect(translation).toMatch(
        /headline: Translated \(..\)\nslug: translated-..\n[^]*\n\nTranslated too\.\n$/,
      );
    },
  },
];
