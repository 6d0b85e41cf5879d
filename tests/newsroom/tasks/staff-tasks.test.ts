import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { awaitSite, maya, theo } from '../staff.ts';
import { newsroom, openNewsroom } from '../workplace.ts';
import { entryTasks } from './entry-tasks.ts';
import { keepingTasks } from './keeping-tasks.ts';
import { releaseTasks } from './release-tasks.ts';
import { sampleEntries } from './sample-entries.ts';
import { demandNoMetadata, demandNoneOf, demandPages } from './what-readers-see.ts';
import { sharedTasks } from './shared-tasks.ts';
import { Workday } from './workday.ts';

openNewsroom(sampleEntries);

const isSwapped = process.env['TEST_DEVICES'] === 'swapped';
const [first, second] = isSwapped
  ? (['phone', 'desktop'] as const)
  : (['desktop', 'phone'] as const);
const workplaces = [
  { language: 'en', device: first, person: maya },
  { language: 'es', device: second, person: theo },
] as const;

const days: Workday[] = [];

beforeAll(async () => {
  for (const place of workplaces) days.push(await Workday.begin(place));
});

afterAll(() => Promise.all(days.map((day) => day.end())));

// One after the other, as they come: some begin with what another has published.
describe.each([...releaseTasks, ...entryTasks, ...sharedTasks, ...keepingTasks])(
  'staff can $name, with at most $clicks clicks',
  ({ clicks, perform }) => {
    test.each([
      [`in English on a ${first}`, 0],
      [`in Spanish on a ${second}`, 1],
    ])('%s', async (_, index) => {
      const day = days[index]!;
      onTestFailed(() => day.startOver());
      await day.beginTask();
      await perform(day);
      await day.demandEase(clicks);
    });
  },
);

test('readers see what staff have published, and nothing else', async () => {
  await awaitSite(days[0]!.admin, newsroom);
  await demandPages();
  await demandNoneOf('zanzibar');
  // The files of the content folder are those of the branch.
  expect(newsroom.git('status', '--porcelain')).toBe('');
  // Nothing is written while all files are read.
  await newsroom.stop();
  await demandNoMetadata();
});
