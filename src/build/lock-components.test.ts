import { expect, test } from 'vitest';
import { getBillOfMaterials } from './bill-of-materials.ts';
import { toBill } from './lock-components.ts';

const lock = {
  packages: {
    '': { name: 'dateline', version: '0.1.0', dependencies: { a: '1.0.0' } },
    'node_modules/a': {
      version: '1.0.0',
      license: '(MIT OR Apache-2.0)',
      integrity: 'sha512-AAEC',
      dependencies: { '@s/b': '^2.0.0' },
      optionalDependencies: { c: '1.0.0', missing: '1.0.0' },
    },
    'node_modules/a/node_modules/@s/b': { version: '2.1.0', dependencies: { c: '*' } },
    'node_modules/@s/b': { version: '1.0.0', optional: true },
    'node_modules/c': { version: '1.0.0' },
    'node_modules/d': { version: '1.0.0', dev: true },
  },
};

test('lists installed packages and their dependencies, without those of the tests', () => {
  const { components, dependencies, metadata } = toBill(lock, '24.21.0');
  expect(metadata.component).toMatchObject({ name: 'dateline', version: '0.1.0' });
  expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'node 24.21.0',
    'a 1.0.0',
    'b 2.1.0',
    'b 1.0.0',
    'c 1.0.0',
  ]);
  expect(components[1]).toEqual({
    type: 'library',
    'bom-ref': 'node_modules/a@1.0.0',
    name: 'a',
    version: '1.0.0',
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: '000102' }],
    licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    purl: 'pkg:npm/a@1.0.0',
  });
  expect(components[3]).toMatchObject({
    group: '@s',
    name: 'b',
    scope: 'optional',
    purl: 'pkg:npm/%40s/b@1.0.0',
  });
  expect(dependencies.slice(0, 3)).toEqual([
    { ref: 'dateline@0.1.0', dependsOn: ['node_modules/a@1.0.0', 'pkg:generic/node@24.21.0'] },
    {
      ref: 'node_modules/a@1.0.0',
      dependsOn: ['node_modules/a/node_modules/@s/b@2.1.0', 'node_modules/c@1.0.0'],
    },
    { ref: 'node_modules/a/node_modules/@s/b@2.1.0', dependsOn: ['node_modules/c@1.0.0'] },
  ]);
});

test('Dateline’s own bill is complete and the same every time', async () => {
  const bill = await getBillOfMaterials();
  expect(await getBillOfMaterials()).toBe(bill);
  const { components, dependencies } = JSON.parse(bill) as ReturnType<typeof toBill>;
  const references = components.map((component) => component['bom-ref']);
  expect(new Set(references).size).toBe(references.length);
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['astro', 'sharp']));
  expect(components.map(({ name }) => name)).not.toContain('vitest');
  const known = new Set(references);
  expect(
    dependencies.flatMap(({ dependsOn }) => dependsOn).filter((reference) => !known.has(reference)),
  ).toEqual([]);
});
