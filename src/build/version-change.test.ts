import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../tests/temporary-folder.ts';
import { openVersions } from '../versions/versions.ts';
import { findVersionChange } from './version-change.ts';

const entry = (path: string, title: string, text = '') => {
  const key = /people|topics/.test(path) ? 'name' : 'headline';
  return { [`api/v1/en/${path}.json`]: JSON.stringify({ [key]: title, text }) };
};

test('a version is named by the texts that it changes, or else by topics and people', () => {
  const versions = openVersions(makeFolder());
  onTestFinished(() => versions.close());
  const publish = (outputs: Readonly<Record<string, string>>) => {
    const next = versions.begin();
    for (const [path, text] of Object.entries(outputs)) next.set(path, Buffer.from(text));
    next.publish({ time: 1000, reason: 'publication' });
    const [newest, former] = versions.list();
    return former && findVersionChange(versions, former.number, newest!.number);
  };
  const first = { ...entry('releases/one', 'One'), ...entry('topics/policing', 'Policing') };
  publish({ ...first, 'api/v1/en/releases/index.json': '[1]', 'index.html': 'first' });
  const others = { ...entry('reports/two', 'Two'), ...entry('pages/about', 'About') };
  const more = {
    ...entry('topics/policing', 'Policing', 'Two'),
    'api/v1/en/releases/index.json': '[2]',
    'index.html': 'second',
  };
  expect(publish({ ...others, ...more })).toEqual({ titles: ['Two', 'About'], others: 0 });
  const changed = { ...entry('testimonies/three', 'Three'), ...entry('pages/about', 'About us') };
  expect(publish({ ...entry('releases/one', 'One, mended'), ...changed })).toEqual({
    titles: ['One, mended', 'Three'],
    others: 1,
  });
  expect(publish(entry('people/ana', 'Ana Ruiz'))).toEqual({ titles: ['Ana Ruiz'], others: 0 });
  expect(publish({ 'index.html': 'settings' })).toEqual({ titles: [], others: 0 });
});
