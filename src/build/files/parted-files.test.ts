import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PartedFiles } from './parted-files.ts';

interface File {
  readonly path: string;
  readonly digest: string;
}

const file = fc.record({
  path: fc.constantFrom('index.html', 'vigil.txt', 'media/vigil.jpg'),
  digest: fc.constantFrom('a', 'b'),
});
const parts = fc
  .dictionary(fc.constantFrom('vigil', 'lists', 'topics'), fc.array(file, { maxLength: 3 }))
  .map((record) => new Map(Object.entries(record)));
const step = fc.record({ group: fc.constantFrom('site', 'admin'), parts, isCleared: fc.boolean() });

test('has the files of all parts, and knows each path at which one has changed', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const parted = new PartedFiles<File>((one, other) => one.digest === other.digest);
      const changed = parted.follow();
      changed.clear();
      const groups = new Map<string, ReadonlyMap<string, readonly File[]>>();
      let before = new Map<string, string>();
      for (const { group, parts, isCleared } of steps) {
        parted.setGroup(group, parts);
        groups.set(group, parts);
        const all = [...groups.values()].flatMap((one) => [...one.values()].flat());
        expect(new Set(parted.files.keys())).toEqual(new Set(all.map(({ path }) => path)));
        for (const shown of parted.files.values()) expect(all).toContain(shown);
        const now = new Map(parted.files.values().map(({ path, digest }) => [path, digest]));
        for (const path of new Set([...before.keys(), ...now.keys()]))
          if (before.get(path) !== now.get(path)) expect(changed.get()).toContain(path);
        if (!isCleared) continue;
        changed.clear();
        before = now;
      }
    }),
  );
});

test('looks at no list that is the same, and says that all may have changed until it is cleared', () => {
  const parted = new PartedFiles<File>(() => false);
  const all = parted.follow();
  const list = [{ path: 'index.html', digest: 'a' }];
  parted.setGroup('site', new Map([['front page', list]]));
  expect(all.get()).toBeUndefined();
  all.clear();
  parted.setGroup('site', new Map([['front page', list]]));
  expect(all.get()).toEqual(new Set());
  parted.setGroup('site', new Map());
  expect(all.get()).toEqual(new Set(['index.html']));
});
