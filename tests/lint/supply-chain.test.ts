import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const { '': own, ...locked } = lock.packages;
const packages = Object.entries(locked).map(([path, one]) => ({ path, ...one }));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides',
  Record<string, string>
>;

/** Packages with an installation script, and why they work without it. */
const dispensable: Readonly<Record<string, string>> = {
  'node_modules/esbuild':
    'only saves the start of a process; its programs are packages in the lock file',
  'node_modules/vnu-jar': 'downloads Java if it is missing; the tests then skip the checker',
};

test('every package has a hash and comes from the registry', () => {
  expect(packages.length).toBeGreaterThan(1000);
  const strange = packages.filter(
    ({ integrity = '', resolved = 'https://registry.npmjs.org/', link }) =>
      !/^sha512-/.test(integrity) || !resolved.startsWith('https://registry.npmjs.org/') || link,
  );
  expect(strange.map(({ path }) => path)).toEqual([]);
});

test('no script runs while packages are installed, and none is needed', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
  expect(scripted.map(({ path }) => path).sort()).toEqual(Object.keys(dispensable));
});

test('npm keeps no words of commands, such as names that are to be removed from the history', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('logs-max=0');
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  );
  expect(own).toMatchObject({ dependencies, devDependencies, optionalDependencies });
});

test('what takes the place of an unused package is installed anyway, in the same version', () => {
  const installed = packages.map(({ path, version }) => `${path}@${version}`);
  for (const replacement of Object.values(manifest.overrides))
    expect(installed).toContain(replacement.replace('npm:', 'node_modules/'));
});

test('the Node that npm installs is new enough on every platform', () => {
  const nodes = packages.filter(({ path }) => /\/node-(bin-)?(darwin|linux|win)-/.test(path));
  expect(nodes).toHaveLength(5);
  for (const { path, version } of nodes)
    expect(Number.parseInt(version), path).toBeGreaterThanOrEqual(24);
});
