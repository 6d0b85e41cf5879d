/** A package of npm's lock file (lockfileVersion 3), with the fields needed here. */
interface LockedPackage {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  /** `sha512-` and the hash in base64. */
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** npm's lock file: packages by the folder in which they are installed, Dateline itself under ''. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A bill of materials in CycloneDX 1.6, made from a lock file alone. */
export function toBill({ packages }: Lock, nodeVersion: string) {
  const { '': own, ...others } = packages;
  if (!own) throw new Error('package-lock.json does not describe the package itself.');
  const node = `pkg:generic/node@${nodeVersion}`;
  const installed = Object.entries(others).filter(([, { dev }]) => !dev);
  const [name, root] = [own.name ?? '', toReference('', own)];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': root, name, version: own.version },
    },
    components: [
      { type: 'platform', 'bom-ref': node, name: 'node', version: nodeVersion, purl: node },
      ...installed.map(([path, locked]) => toComponent(path, locked)),
    ],
    dependencies: [
      { ref: root, dependsOn: [node, ...getDependencies('', packages)].sort() },
      ...installed.map(([path, locked]) => ({
        ref: toReference(path, locked),
        dependsOn: getDependencies(path, packages).sort(),
      })),
    ],
  };
}

function toComponent(path: string, locked: LockedPackage) {
  const { version, license, integrity, optional } = locked;
  const [, group, name = ''] = /^(?:(@[^/]+)\/)?(.+)$/.exec(toName(path, locked)) ?? [];
  const hash = integrity?.startsWith('sha512-') ? integrity.slice('sha512-'.length) : undefined;
  return {
    type: 'library',
    'bom-ref': toReference(path, locked),
    group,
    name,
    version,
    scope: optional ? 'optional' : 'required',
    ...(hash && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
    }),
    ...(license && { licenses: [{ expression: license }] }),
    purl: `pkg:npm/${toName(path, locked).replace('@', '%40')}@${version}`,
  };
}

/** A package installed under an alias states its own name. */
const toName = (path: string, { name }: LockedPackage) =>
  name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The path is part of it, because one version may be installed in two folders. */
const toReference = (path: string, locked: LockedPackage) =>
  path === '' ? `${locked.name}@${locked.version}` : `${path}@${locked.version}`;

/** References to the dependencies of a package, resolved as Node does: beside it, or in a folder above. */
function getDependencies(path: string, packages: Lock['packages']): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[path]!;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => {
    const folders = path === '' ? [] : path.split('/node_modules/');
    for (let depth = folders.length; depth >= 0; depth -= 1) {
      const above = folders.slice(0, depth).join('/node_modules/');
      const location = `${above && `${above}/`}node_modules/${name}`;
      const found = packages[location];
      if (found) return found.dev ? [] : [toReference(location, found)];
    }
    return [];
  });
}
