import { expect } from 'vitest';
import { readPublished, type Task } from './task.ts';

export const sharedTasks: readonly Task[] = [
  {
    name: 'change the boilerplate of the organization',
    clicks: 5,
    async perform(day) {
      await day.openListed('Boilerplates', 'Harbor Watch');
      const field = day.admin.field(day.say('English'));
      await field.fill(`Harbor Watch watches the harbor, as ${day.language} says.`);
      await day.publish();
      expect(readPublished('boilerplates/harbor-watch.yml')).toContain(`as ${day.language} says.`);
    },
  },
  {
    name: 'add a person, and name them as media contact',
    clicks: 13,
    async perform(day) {
      const { admin, language } = day;
      await day.beginNew('Person');
      await admin.fill(day.say('Full name'), `Ingrid Sørlie ${language}`);
      await admin.fill(day.say('English'), 'Staff attorney');
      await admin.choose(day.say('Functions'), day.say('Press contact'));
      await admin.fill(day.say('E-mail'), 'ingrid@harborwatch.example');
      await day.publish();
      await day.openListed('Releases', `Tides in May (${language})`);
      await admin.choose(day.say('Media contacts'), `Ingrid Sørlie ${language}`);
      await day.publish();
      expect(readPublished(`releases/${language}/2026/plain-${language}.md`)).toContain(
        `mediaContacts:\n  - ingrid-sorlie-${language}\n`,
      );
    },
  },
  {
    name: 'add a topic while a release is open',
    clicks: 10,
    async perform(day) {
      const { language } = day;
      await day.openListed('Releases', `Tides in May (${language})`);
      const { page } = day.admin;
      const window = await day.openWindow(
        page.getByRole('link', { name: day.say('New: Topic (in another window)') }),
      );
      const english = window.admin.field(day.say('English'));
      await english.first().fill(`Harbor labor ${language}`);
      await english.last().fill('Work on the docks.');
      // It can be chosen before it is published.
      await window.admin.page.keyboard.press('Control+s');
      await window.admin.awaitSaved();
      const option = `Harbor labor ${language} · ${day.say('not published yet')}`;
      await day.admin.choose(day.say('Topics'), option);
      await window.publish();
      await window.admin.page.close();
      await day.publish();
      expect(readPublished(`releases/${language}/2026/plain-${language}.md`)).toContain(
        `topics:\n  - harbor-labor-${language}\n`,
      );
    },
  },
];
