import {
  toGoodHeaders,
  toStoreRequest,
  type ValidRequest,
  type HostileRequest,
} from './raw-request.ts';

/** Paths that must never be read or written. The test has created the symbolic links. */
const hostilePaths = [
  '..',
  '../../etc/passwd',
  '/etc/passwd',
  '//etc/passwd',
  'C:\\Windows\\win.ini',
  '.git/config',
  '.GIT/config',
  'content',
  'content/',
  'content/.git/config',
  'content/.git/hooks/post-commit',
  'content/../.git/config',
  'content/../../etc/passwd',
  'content/media/../.git/config',
  'content/media/../../../etc/passwd',
  'content/media/.git/config',
  'content/media/.GIT/config',
  'content/media/.Git/hooks/post-commit',
  'content/media/.git',
  'content/media/.gitattributes',
  'content/media/.gitmodules',
  'content/media/git~1/config',
  'content/media/GIT~1/config',
  'content/media/.git::$INDEX_ALLOCATION/config',
  'content/media/.g\u200cit/config',
  'content/media/.git./config',
  'content/media/.git /config',
  'content/media/.hidden.png',
  'content/media/./vigil.png',
  'content/media//vigil.png',
  'content/media/vigil.png/',
  'content/media/vigil.png\0.yml',
  'content/media/vigil\n.png',
  'content/media/vigil.png.',
  'content/media/vigil.png ',
  'content/media\\..\\.git\\config',
  'content\\media\\vigil.png',
  'content/media/cafe\u0301.png',
  'content/media/%2e%2e/%2e%2e/.git/config',
  'content/media/..%2f..%2f.git%2fconfig',
  'content/media/\u202egnp.exe',
  'content/media/link.png',
  'content/media/links/passwd',
  'content/media/links/inside.png',
  'CONTENT/media/vigil.png',
  'content/MEDIA/vigil.png',
  'content/settings/../../.git/config',
  'content/settings/secrets.yml',
  'content/settings/site.yml/x',
  'content/settings/constructor.yml',
  'content/settings/__proto__.yml',
  'content/releases/en/2011/link.md',
  'content/releases/en/2011/../../../../.git/config',
  'content/releases/en/2011/.git/x.md',
  'content/releases/en/2011/governor-suspends.md/..',
  'content/releases/en/2011/governor-suspends.html',
  'content/releases/../../.git/config.md',
  'content/__proto__/x.yml',
  'content/constructor/x.yml',
  'src/server/newsroom-server.ts',
  'package.json',
  `content/media/${'a/'.repeat(200)}x.png`,
  `content/media/${'a'.repeat(450)}.png`,
];

const options = { commitMessage: 'Attack', collectionName: 'releases-en' };
const good = 'content/releases/en/2011/governor-suspends.md';
const draft = { collection: 'releases-en', slug: '2011/governor-suspends' };
const id = '0'.repeat(40);
const content = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64');
const toAsset = (path: string) => ({ path, content, encoding: 'base64' });
const raw = '---\nheadline: Attack\n---\n';

/** Every way in which a request may name a path. */
const actions: Readonly<Record<string, (path: string) => object>> = {
  entriesByFiles: (path) => ({ files: [{ path }] }),
  'listEntries after': (after) => ({
    collection: 'releases-en',
    sort: { field: 'datePublished', direction: 'descending' },
    after,
    limit: 50,
  }),
  unpublishedEntryDataFile: (path) => ({ ...draft, path }),
  unpublishedEntryMediaFile: (path) => ({ ...draft, path }),
  persistEntry: (path) => ({
    dataFiles: [{ path, slug: draft.slug, raw }],
    assets: [],
    options,
  }),
  'persistEntry slug': (slug) => ({
    dataFiles: [{ path: good, slug, raw }],
    assets: [],
    options,
  }),
  'persistEntry asset': (path) => ({
    dataFiles: [{ path: good, slug: draft.slug, raw }],
    assets: [toAsset(path)],
    options,
  }),
  describeDeletion: (path) => ({ path }),
  deleteFiles: (path) => ({ paths: [path], options: { commitMessage: 'Attack' } }),
  getMedia: (mediaFolder) => ({ mediaFolder }),
  getMediaFile: (path) => ({ path }),
  persistMedia: (path) => ({ asset: toAsset(path), options: { commitMessage: 'Attack' } }),
  getLinks: (path) => ({ path }),
  listRevisions: (path) => ({ path }),
  readRevision: (path) => ({ path, version: id }),
};

/** Names of drafts that would be refs other than drafts, or no refs. */
const hostileDrafts = [
  ['releases-en', '../../main'],
  ['releases-en', '2011/../../../../heads/main'],
  ['releases-en', '2011/x.lock'],
  ['releases-en', '2011/x..y'],
  ['releases-en', '2011/x@{1}'],
  ['releases-en', '2011/x y'],
  ['releases-en', '2011/x~1'],
  ['releases-en', '2011/x^{commit}'],
  ['releases-en', '2011/x:y'],
  ['releases-en', '--upload-pack=touch x'],
  ['releases-en', '2011/-x'],
  ['releases-en', '2011//x'],
  ['releases-en', '/2011/x'],
  ['releases-en', '2011/x/'],
  ['releases-en', '2011/x\0'],
  ['releases-en', '2011/x\nrefs/heads/main'],
  ['releases-en', '2011/X'],
  ['releases-en', '2011/é'],
  ['releases', '2011/governor-suspends'],
  ['releases-EN', '2011/governor-suspends'],
  ['..', 'main'],
  ['main', 'main'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
  ['settings', '__proto__'],
  ['settings', '../people/ana-ruiz'],
  ['media', 'vigil'],
  ['-rf', 'x'],
] as const;

const draftActions = [
  'unpublishedEntry',
  'updateUnpublishedEntryStatus',
  'checkPublication',
  'publishUnpublishedEntry',
  'deleteUnpublishedEntry',
] as const;

function toDraftParams(action: string, collection: string, slug: string): object {
  if (action === 'unpublishedEntry') return { id: `${collection}/${slug}` };
  const isStatus = action === 'updateUnpublishedEntryStatus';
  return { collection, slug, ...(isStatus && { newStatus: 'draft' }) };
}

/** Requests for every path that the store must not touch, by every action. */
export function getPathAttacks(valid: ValidRequest): HostileRequest[] {
  const paths = Object.entries(actions).flatMap(([name, toParams]) =>
    getPaths(name).map((path) =>
      toStoreRequest(valid, `${name} ${JSON.stringify(path)}`, {
        action: name.split(' ')[0],
        params: toParams(path),
      }),
    ),
  );
  const drafts = draftActions.flatMap((action) =>
    hostileDrafts.map(([collection, slug]) =>
      toStoreRequest(valid, `${action} ${JSON.stringify([collection, slug])}`, {
        action,
        params: toDraftParams(action, collection, slug),
      }),
    ),
  );
  return [...paths, ...drafts, ...getAddressAttacks(valid)];
}

/** Actions that may answer with nothing: a link is not a file of the newsroom, so nothing is found. */
const questions = ['entriesByFiles', 'describeDeletion', 'getMedia', 'getLinks'];

const isNowhere = (path: string) => /\/links?[/.]|\.png\/$/.test(path);

const getPaths = (name: string) =>
  hostilePaths.filter((path) => !(questions.includes(name) && isNowhere(path)));

/** Requests about links, which succeed and find nothing. */
export function getLinkQuestions(): { action: string; params: object }[] {
  return questions.flatMap((action) =>
    hostilePaths.filter(isNowhere).map((path) => ({ action, params: actions[action]!(path) })),
  );
}

/** Addresses that lead out of the media, or out of the site. */
function getAddressAttacks(valid: ValidRequest): HostileRequest[] {
  const { Host, Cookie } = toGoodHeaders(valid) as { Host: string; Cookie: string };
  const encodings: readonly ((path: string) => string)[] = [
    (path) => encodeURI(path),
    (path) => encodeURIComponent(path),
    (path) => encodeURIComponent(encodeURIComponent(path)),
    (path) => path.replaceAll('.', '%2e').replaceAll(/[^\w%/.-]/g, encodeURIComponent),
    (path) => path.replaceAll('/', '%5c').replaceAll(/[^\w%/.-]/g, encodeURIComponent),
  ];
  const media = hostilePaths
    // In an address, “./” has no effect.
    .filter((path) => path.startsWith('content/media/') && !path.includes('/./'))
    .map((path) => path.slice('content/media/'.length));
  const below = [...media, '../../../../../../etc/passwd', '../../../.git/config', '.git/HEAD'];
  const read = (attack: string, path: string) => ({
    attack: `${attack} ${path}`,
    method: 'GET',
    path,
    headers: { Host, Cookie },
  });
  return [
    ...encodings.flatMap((encode) =>
      below.flatMap((path) => [
        read('media', `/admin/api/media/${encode(path)}`),
        read('site', `/${encode(path)}`),
      ]),
    ),
    ...hostileDrafts.map(([collection, slug]) =>
      read(
        'draft',
        `/admin/api/media/vigil.png?draft=${encodeURIComponent(`${collection}/${slug}`)}`,
      ),
    ),
    ...['HEAD', '--all', '../../x', '0'.repeat(40)].map((version) =>
      read('version', `/admin/api/media/vigil.png?version=${encodeURIComponent(version)}`),
    ),
    ...['/admin/api', '/admin/api/', '/admin/api/nothing', '/admin/api/store', '/admin/api/media/']
      .flatMap((path) => [path, path.toUpperCase(), `/${path}`, path.replace('a', '%61')])
      .map((path) => read('address', path)),
  ];
}
