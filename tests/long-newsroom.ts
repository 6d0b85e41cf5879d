import { cp } from 'node:fs/promises';
import { writeFiles } from './write-files.ts';

/** Months with so many releases that their year is divided, and one with more than a page holds. */
const months: readonly (readonly [month: string, count: number])[] = [
  ['2009-11', 9],
  ['2010-05', 85],
  ['2010-06', 4],
  ['2012-01', 12],
];

const kinds = ['press-release', 'press-release', 'statement'];

/** A release as long as releases are: a headline of 80 characters, a summary of 240. */
const toRelease = (number: number, month: string, day: number) => `---
kind: ${kinds[number % kinds.length]}
headline: The sheriffs of the harbor counties answer question ${number} of the alliance in public
summary: ${'Members of the alliance met on the steps of the state house and asked for an answer. '.repeat(3)}
datePublished: '${month}-${String(day).padStart(2, '0')}T12:00:00-05:00'
topics:
  - policing
---

They answered question ${number}.
`;

/** Writes a newsroom with lists of several pages: the small one of the fixtures with more releases. */
export async function writeLongNewsroom(contentDir: string): Promise<void> {
  await cp('tests/fixtures/newsroom', contentDir, { recursive: true });
  let number = 0;
  for (const [month, count] of months)
    for (let index = 0; index < count; index++) {
      number += 1;
      const source = toRelease(number, month, 1 + Math.floor((index * 27) / count));
      // Every second one has a translation, so that months differ between the languages.
      for (const language of number % 2 ? ['en'] : ['en', 'es']) {
        const file = `releases/${language}/${month.slice(0, 4)}/answer-${number}.md`;
        writeFiles(contentDir, { [file]: source });
      }
    }
}
