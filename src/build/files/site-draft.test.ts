import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { openVersions } from '../../versions/versions.ts';
import { openDraft } from './site-draft.ts';

const publication = { time: 1000, reason: 'publication' } as const;

function setUp() {
  const folder = makeFolder();
  const open = () => {
    const versions = openVersions(folder);
    onTestFinished(() => versions.close());
    return versions;
  };
  const versions = open();
  const draft = openDraft(versions);
  const show = (pages: Readonly<Record<string, string>>) =>
    draft.setGroup(
      'site',
      Object.entries(pages).map(([path, text]) => draft.toOutput(path, Buffer.from(text))),
    );
  /** @returns the paths that it had to change */
  const publish = (): string[] => {
    const next = versions.begin();
    draft.fill(next);
    const changes = [...next.getChanges().keys()].sort();
    draft.notePublished(next.publish(publication));
    return changes;
  };
  const removeBy = ({ begin } = versions, path = 'vigil.html') => {
    const next = begin();
    next.remove(path);
    next.publish({ time: 2000, reason: 'takedown' });
  };
  const getPaths = () => [...versions.readNewest()!.outputs.keys()].sort();
  return { versions, open, draft, show, publish, removeBy, getPaths };
}

test.each([
  ['this process', ['index.html', 'vigil.html']],
  ['another one', ['index.html']],
])('a version is equal to a draft after a takedown by %s', (who, changes) => {
  const { versions, open, draft, show, publish, removeBy, getPaths } = setUp();
  show({ 'index.html': 'The vigil', 'vigil.html': 'The vigil', 'about.html': 'About' });
  publish();
  removeBy(who === 'this process' ? versions : open());
  expect(draft.isPublishedAs(versions.readNewest())).toBe(false);
  show({ 'index.html': 'No news', 'about.html': 'About' });
  expect(publish()).toEqual(changes);
  expect(getPaths()).toEqual(['about.html', 'index.html']);
  expect(draft.isPublishedAs(versions.readNewest())).toBe(true);
});

test('what was taken down and comes back is published again', () => {
  const { show, publish, removeBy, getPaths } = setUp();
  show({ 'index.html': 'The vigil', 'vigil.html': 'The vigil' });
  publish();
  removeBy();
  expect(publish()).toEqual(['vigil.html']);
  expect(getPaths()).toEqual(['index.html', 'vigil.html']);
});

test('bytes are looked for where a version may lack them', () => {
  const { versions, draft, show, publish, removeBy } = setUp();
  const isKept = () => draft.isKeptBy(versions.readNewest());
  show({ 'index.html': 'The vigil', 'vigil.html': 'At the harbor' });
  expect(isKept()).toBe(false);
  publish();
  removeBy();
  expect(isKept()).toBe(true);
  versions.store.delete(draft.outputs.get('vigil.html')!.digest);
  expect(isKept()).toBe(false);
});
