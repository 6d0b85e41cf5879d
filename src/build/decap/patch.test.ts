import { expect, test } from 'vitest';
import { applyPatches, findSeamProblems, type Patch } from './patch.ts';
import { patches, replacements } from './seam.ts';

const [real] = patches as readonly [Patch];

test('Decap as it is installed can be replaced and patched', () => {
  expect(findSeamProblems('node_modules', replacements, patches)).toEqual([]);
});

test('at most 25 patches remain, and each of them has its reason', () => {
  expect(patches.length).toBeLessThanOrEqual(25);
  for (const { reason } of [...patches, ...replacements]) expect(reason).toMatch(/^[A-Z].+\.$/s);
});

test.each([
  [{ ...real, find: 'no such code' }, `${real.file} no longer holds: no such code`],
  [{ ...real, find: 'import' }, `${real.file} holds more than once: import`],
  [{ ...real, file: 'decap-cms-core/gone.js' }, 'decap-cms-core/gone.js does not exist.'],
])('a patch that does not apply is named: %j', (patch, problem) => {
  expect(findSeamProblems('node_modules', [], [patch])).toEqual([problem]);
});

test('a replaced module that is gone is named', () => {
  const gone = { file: 'decap-cms-core/gone.js', by: 'unused-format.ts', reason: 'It is gone.' };
  expect(findSeamProblems('node_modules', [gone], [])).toEqual([
    'decap-cms-core/gone.js does not exist.',
  ]);
});

test('a patch changes one place exactly as written, and imports what it uses', () => {
  const patch = {
    file: 'list.js',
    find: 'sort(items)',
    replace: "sortBy('$1', items)",
    reason: 'Sorts by name.',
    imports: { 'some-package': 'sortBy' },
  };
  expect(applyPatches('show(sort(items));', [patch])).toBe(
    `import { sortBy } from "some-package";\nshow(sortBy('$1', items));`,
  );
});
