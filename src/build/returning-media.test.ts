import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { openVersions } from '../versions/versions.ts';
import { findReturningMedia } from './returning-media.ts';

test('names the entries whose pictures or documents the newest version has nowhere', () => {
  const versions = openVersions(makeFolder());
  onTestFinished(() => versions.close());
  const publish = (outputs: Readonly<Record<string, object>>, shows?: number) => {
    const next = versions.begin();
    for (const path of next.getOutputs().keys()) if (!(path in outputs)) next.remove(path);
    for (const [path, value] of Object.entries(outputs))
      next.set(path, Buffer.from(JSON.stringify(value)));
    next.publish({ time: 0, reason: 'publication', ...(shows && { shows }) });
  };
  const show = (...media: string[]) => ({ html: media.map((one) => `<img src="/${one}">`).join() });
  const picture = (letter: string) => `media/${letter}-360.avif`;
  const toMedia = (letters: string) =>
    Object.fromEntries(Array.from(letters, (letter) => [picture(letter), {}]));
  const release = 'api/v1/en/releases/vigil.json';
  const report = 'api/v1/en/reports/calls.json';
  const person = 'api/v1/en/people/ana-ruiz.json';
  const topic = 'api/v1/en/topics/policing.json';
  const document = 'media/the-count-1a2b.pdf';
  publish({
    ...toMedia('abc'),
    [document]: {},
    [topic]: { name: 'Policing', ...show(picture('a')) },
    [person]: { name: 'Ana Ruiz', ...show(picture('a'), picture('c')) },
    [report]: { headline: 'Calls', href: `/${document}`, text: '/media/100%' },
    [release]: { headline: 'Vigil', ...show(picture('a'), picture('b')) },
  });
  publish({
    ...toMedia('bcd'),
    [document]: {},
    [topic]: { name: 'Policing' },
    [person]: { name: 'Ana Ruiz', ...show(picture('d')) },
    [report]: { headline: 'Calls' },
    [release]: { headline: 'Vigil', ...show(picture('b')) },
  });
  expect(findReturningMedia(versions, 1)).toEqual(['Vigil']);
  publish({ ...toMedia('b'), [release]: { headline: 'Vigil', ...show(picture('b')) } });
  expect(findReturningMedia(versions, 1)).toEqual(['Vigil', 'Calls', 'Ana Ruiz']);
  // On the way back from a former version to the newest, nothing returns.
  publish({ [release]: { headline: 'Vigil' } }, 1);
  expect(findReturningMedia(versions, 3)).toEqual([]);
});
