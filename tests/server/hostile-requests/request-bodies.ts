import {
  toGoodHeaders,
  toStoreRequest,
  type ValidRequest,
  type HostileRequest,
} from './raw-request.ts';

const path = 'content/releases/en/2011/governor-suspends.md';
const draft = { collection: 'releases-en', slug: '2011/governor-suspends' };
const asset = { path: 'content/media/new.png', content: 'iVBORw0KGgo=', encoding: 'base64' };
const options = { commitMessage: 'Attack' };

/** Valid parameters of every action. Each attack breaks one of them. */
const good: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  listEntries: {
    collection: draft.collection,
    sort: { field: 'datePublished', direction: 'ascending' },
    states: ['public'],
    group: { field: 'kind', value: 'statement' },
    after: path,
    limit: 50,
  },
  groupEntries: { collection: draft.collection, states: ['public'], field: 'kind' },
  findReferences: {
    collections: ['releases'],
    words: 'governor',
    ids: ['releases/2011/governor-suspends'],
    limit: 50,
  },
  entriesByFiles: { files: [{ path }] },
  findTexts: { words: 'governor', folder: 'content/releases/en' },
  unpublishedEntries: {},
  unpublishedEntry: { id: `${draft.collection}/${draft.slug}` },
  unpublishedEntryDataFile: { ...draft, path },
  unpublishedEntryMediaFile: { ...draft, path: 'content/media/vigil.png' },
  persistEntry: {
    dataFiles: [{ path, slug: draft.slug, raw: '---\n---\n' }],
    assets: [],
    options: { ...options, collectionName: draft.collection },
  },
  updateUnpublishedEntryStatus: { ...draft, newStatus: 'draft' },
  checkPublication: draft,
  publishUnpublishedEntry: draft,
  deleteUnpublishedEntry: draft,
  describeDeletion: { path },
  deleteFiles: { paths: [path], options },
  getMedia: { mediaFolder: 'content/media' },
  getMediaFile: { path: 'content/media/vigil.png' },
  persistMedia: { asset, options },
  getLinks: { path },
  findQuoting: draft,
  listRevisions: { path },
  readRevision: { path, version: '0'.repeat(40) },
};

const wrongValues: readonly unknown[] = [
  null,
  2.5,
  true,
  '',
  [],
  {},
  ['x'],
  { toString: 'x' },
  'x'.repeat(3000),
];

/** Names that a table of actions may inherit, and methods of the store that are not actions. */
const unknownActions = [
  '',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'close',
  'getHead',
  'getSuggestedUser',
  'findDraft',
  'findDraftEnd',
  'readMedia',
  'readFormerMedia',
  'gitDir',
  'GETMEDIA',
  'getMedia ',
  'getNotes',
  'rollback',
  'init',
];

/** Bodies that are not JSON, or not an object. */
const malformed = [
  '',
  ' ',
  'null',
  '0',
  '"getLinks"',
  '[]',
  '{}',
  '{',
  '{"action":"getLinks"',
  "{'action':'getLinks','params':{}}",
  '{"action":"getLinks","params":{"path":"x"},}',
  '\ufeff{"action":"unpublishedEntries","params":[]}',
  '{"action":"getLinks","params":{"path":"\ud800"}}x',
  'action=getLinks&path=x',
  '--x\r\nContent-Disposition: form-data; name="action"\r\n\r\ngetLinks\r\n--x--',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  '{"action":"unpublishedEntries","params":{},"params":[]}',
  '{"action":"unpublishedEntries","params":{"__proto__":{"path":"x"}}}',
  '{"action":"unpublishedEntries","params":{"constructor":{"prototype":{"x":1}}}}',
  '{"action":"unpublishedEntries","params":{},"__proto__":{"user":{"name":"x"}}}',
  '{"__proto__":{"action":"unpublishedEntries","params":{}}}',
  '{"action":"unpublishedEntries","params":{},"\\u005f_proto__":{}}',
];

/** Requests with valid addresses and senders, and an invalid body. */
export function getBodyAttacks(valid: ValidRequest): HostileRequest[] {
  const store = (attack: string, body: unknown, headers?: Record<string, string>) =>
    toStoreRequest(valid, attack, body, headers);
  return [
    ...malformed.map((body) => store(`malformed ${body.slice(0, 60)}`, body)),
    store('no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d)),
    store('UTF-16', Buffer.from('{"action":"unpublishedEntries","params":{}}', 'utf16le')),
    store('longer than allowed', `{"action":"${'x'.repeat(41 * 1024 * 1024)}"}`),
    store('longer than allowed, unannounced', `{"action":"${'x'.repeat(41 * 1024 * 1024)}"}`, {
      'Transfer-Encoding': 'chunked',
    }),
    store('a length that is a lie', '{}', { 'Content-Length': String(2 ** 40) }),
    ...unknownActions.flatMap((action) =>
      [{}, { path }, []].map((params) => store(`unknown action ${action}`, { action, params })),
    ),
    ...Object.entries(good).flatMap(([action, params]) => [
      store(`${action} without parameters`, { action }),
      store(`${action} with one more`, { action, params: { ...params, force: true } }),
      store(`${action} with a prototype`, toText(action, params, '"__proto__":{"x":1}')),
      store(`${action} of another branch`, { action, params, branch: 'another' }),
      store(`${action} of a ref`, { action, params, branch: 'refs/heads/main' }),
      store(`${action} as someone else`, { action, params, author: { name: 'x' } }),
      ...Object.keys(params).flatMap((name) =>
        wrongValues
          .filter((value) => !isRight(name, value))
          .map((value) =>
            store(`${action} with ${name} ${JSON.stringify(value).slice(0, 40)}`, {
              action,
              params: { ...params, [name]: value },
            }),
          ),
      ),
    ]),
    ...getSignInAttacks(valid),
  ];
}

/** Parameters with a key that JSON.stringify would not write. */
function toText(action: string, params: object, more: string): string {
  const inside = JSON.stringify(params).slice(1, -1);
  return `{"action":"${action}","params":{${inside}${inside && ','}${more}}}`;
}

/** A save without attachments and an empty list of entries are valid. */
const isRight = (name: string, value: unknown) =>
  (name === 'assets' || name === 'files') && Array.isArray(value) && value.length === 0;

/** Attempts to sign in without a code, or with a name that Git can't store. */
function getSignInAttacks(valid: ValidRequest): HostileRequest[] {
  return toPosts(valid, 'session', [
    {},
    { code: '' },
    { code: '', name: 'x', email: 'x@example.org' },
    { code: 'guess', name: 'x', email: 'x@example.org' },
    { code: ['guess'], name: 'x', email: 'x@example.org' },
    { code: { $ne: '' }, name: 'x', email: 'x@example.org' },
    { code: 'guess', name: 'x <y>', email: 'x@example.org' },
    { code: 'guess', name: 'x\nAuthor: y', email: 'x@example.org' },
    { code: 'guess', name: 'x', email: '-x' },
    { code: 'guess', name: 'x', email: 'x@example.org', admin: true },
    { code: 'x'.repeat(5000), name: 'x', email: 'x@example.org' },
  ]);
}

/** Invalid reports about who has which entry open. */
export function getPresenceAttacks(valid: ValidRequest): HostileRequest[] {
  const visit = { ...draft, window: '6f1c0a52-0f53-4b7e-9c7a-3a52f1a0c9de' };
  return toPosts(valid, 'presence', [
    ...wrongValues,
    draft,
    { ...visit, name: 'Someone else' },
    ...wrongValues.flatMap((value) => [
      { ...visit, collection: value },
      { ...visit, slug: value },
      { ...visit, window: value },
      ...(typeof value === 'boolean' ? [] : [{ ...visit, isHidden: value }]),
    ]),
    { ...visit, collection: '__proto__' },
    { ...visit, collection: 'nothing-en' },
    { ...visit, slug: '../../main' },
    { ...visit, slug: '2011/../../../HEAD' },
    { ...visit, slug: 'a\0b' },
    { ...visit, slug: '--output=x' },
    { ...visit, slug: 'x'.repeat(5000) },
  ]);
}

/** @param name of the address below `/admin/api/` */
const toPosts = (valid: ValidRequest, name: string, bodies: readonly unknown[]): HostileRequest[] =>
  bodies.map((body) => ({
    attack: `${name} ${JSON.stringify(body).slice(0, 80)}`,
    method: 'POST',
    path: `/admin/api/${name}`,
    headers: toGoodHeaders(valid),
    body: JSON.stringify(body),
  }));
