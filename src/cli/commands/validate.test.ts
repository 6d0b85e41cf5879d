import { expect, test, vi } from 'vitest';
import { getEnvironment } from '../../environment/environment.ts';
import { ContentError } from '../../validation/content-error.ts';
import { soundNewsroom } from '../../../tests/fixtures/bad-content/bad-content.ts';
import { makeContent } from '../../../tests/fixtures/bad-content/folder.ts';
import { badContents } from '../../../tests/fixtures/bad-content/index.ts';
import { formatError } from './format-error.ts';
import { validate, validateForPrograms } from './validate.ts';

/** Any time: the problems do not depend on it. */
const newsroomNow = '2026-11-24T12:00:00-05:00';

const toEnvironment = (CONTENT_DIR: string) =>
  getEnvironment({ CONTENT_DIR, NEWSROOM_NOW: newsroomNow });

const watchOutput = () => vi.spyOn(console, 'log').mockReturnValue();

test('prints one line for a newsroom without problems', async () => {
  const log = watchOutput();
  await validate(toEnvironment(soundNewsroom));
  expect(await validateForPrograms(toEnvironment(soundNewsroom))).toBe(0);
  expect(log.mock.calls).toEqual([
    ['The content is in order and can be published.'],
    ['{\n  "problems": []\n}'],
  ]);
});

test('reports problems to people, and the same to programs, which get them in each language', async () => {
  const contents = badContents.filter(({ alone }) => !alone).slice(0, 5);
  const expected = contents.flatMap((content) => content.expected);
  const environment = toEnvironment(await makeContent(contents));
  const log = watchOutput();
  const error = await validate(environment).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  const paragraphs = formatError(error).split('\n\n');
  for (const { file, cause } of expected)
    expect(
      paragraphs.filter(
        (one) => one.includes(file) && one.toLowerCase().includes(cause.toLowerCase()),
      ),
      file,
    ).not.toEqual([]);
  expect(log).not.toHaveBeenCalled();

  expect(await validateForPrograms(environment)).toBe(1);
  const { problems } = JSON.parse(String(log.mock.calls[0]![0])) as {
    problems: typeof expected;
  };
  const toKeys = (list: typeof expected) => list.map(({ code, file }) => `${code} ${file}`);
  expect(toKeys(problems).toSorted()).toEqual(toKeys(expected).toSorted());
  for (const { cause, remedy } of problems)
    for (const message of [cause, remedy])
      expect(message).toMatchObject({
        en: expect.stringMatching(/./) as string,
        es: expect.stringMatching(/./) as string,
      });
});
