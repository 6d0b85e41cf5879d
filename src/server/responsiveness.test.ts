import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costlyBodies } from '../../tests/fixtures/costly-bodies.ts';
import { firstPage } from '../../tests/server/store-samples.ts';

interface Newsroom {
  readonly url: string;
  readonly cookie: string;
  /** The repository, whose top is the content folder. */
  readonly root: string;
}

const sample = 'content/releases/en/2011/governor-suspends.md';
/**
 * Most milliseconds that anyone may have to wait for another request here: twice as long as where the processors are not shared
 * with other tests.
 */
const longestWait = 1000;

let server: ChildProcess;
let newsroom: Newsroom;

beforeAll(async () => {
  server = fork(
    new URL('../../tests/server/hostile-requests/costly-newsroom.ts', import.meta.url),
    { execArgv: [] },
  );
  [newsroom] = (await once(server, 'message')) as [Newsroom];
});
afterAll(async () => {
  server.send('close');
  await once(server, 'exit');
});

function act(action: string, params: object): Promise<Response> {
  return fetch(`${newsroom.url}/admin/api/store`, {
    method: 'POST',
    body: JSON.stringify({ action, params }),
    headers: {
      Origin: newsroom.url,
      'Content-Type': 'application/json',
      'X-Newsroom': '1',
      Cookie: newsroom.cookie,
    },
  });
}

/** Requests of others meanwhile: a page, who is signed in, another entry. */
const questions = [
  () => fetch(`${newsroom.url}/`),
  () => fetch(`${newsroom.url}/admin/api/session`, { headers: { Cookie: newsroom.cookie } }),
  () => act('entriesByFiles', { files: [{ path: sample }] }),
];

/**
 * Does something costly while others send requests every 100 ms. All get responses, those sent in the first
 * three quarters of the time even before it is done, and the server's thread is never busy for long with one thing.
 */
async function demandResponsive<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const answers: Promise<{ status: number; sent: number; answered: number }>[] = [];
  const timer = setInterval(() => {
    const sent = performance.now();
    for (const ask of questions)
      answers.push(ask().then(({ status }) => ({ status, sent, answered: performance.now() })));
  }, 100);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    const done = performance.now();
    for (const { status, sent, answered } of await Promise.all(answers)) {
      expect(status).toBe(200);
      const isEarly = sent - begun < 0.75 * (done - begun);
      // Shorter work may end before a busy machine gets to the others.
      if (isEarly && done - begun > 4000) expect(answered).toBeLessThan(done);
    }
    server.send('longest');
    const [{ longest, log }] = (await once(server, 'message')) as [
      { longest: number; log: readonly string[] },
    ];
    expect(longest).toBeLessThan(longestWait);
    expect(log).toEqual([]);
  }
}

const toRelease = (fields: string, body: string) => `---
headline: Students walk out
summary: Hundreds left school at noon.
dateline: Boston
datePublished: 2011-06-01T10:00:00-04:00
kind: news
topics: [policing]
mediaContacts: [ana-ruiz]
${fields}---

${body}
`;

let count = 0;

/** Saves a new entry. @returns its path and draft, and the response */
async function save(text: string, extension = 'md', base?: { path: string; version: string }) {
  const kind = extension === 'mdx' ? 'reports' : 'releases';
  const slug = base ? base.path.replace(/^.*\/en\/|\.mdx?$/g, '') : `2011/costly-${(count += 1)}`;
  const path = `content/${kind}/en/${slug}.${extension}`;
  const answer = await act('persistEntry', {
    dataFiles: [{ path, slug, raw: text, ...(base && { base: base.version }) }],
    assets: [],
    options: {
      newEntry: !base,
      commitMessage: 'Try',
      collectionName: `${kind}-en`,
      status: 'pending_publish',
    },
  });
  return { path, draft: { collection: `${kind}-en`, slug }, answer };
}

const costlyFields: Readonly<Record<string, string>> = {
  '20,000 fields': Array.from({ length: 20_000 }, (_, index) => `a${index}: b\n`).join(''),
  'brackets inside each other': `x: ${'['.repeat(30_000)}\n`,
  'a megabyte of pairs': `x: ${'[]'.repeat(400_000)}\n`,
  'a megabyte of quotes': `x: ${'"a" '.repeat(200_000)}\n`,
  'hyphens in a line': `x:\n  ${'- '.repeat(20_000)}a\n`,
  aliases: `x: [${'&a a, *a, '.repeat(2000)}]\n`,
};

describe('an entry', () => {
  test.each([
    ...Object.entries(costlyBodies).map(
      ([name, { body, format }]) => [name, toRelease('', body), format] as const,
    ),
    ...Object.entries(costlyFields).map(
      ([name, fields]) => [`fields of ${name}`, toRelease(fields, 'Text.'), 'md'] as const,
    ),
  ])(
    'with %s is saved and not published, and others get responses meanwhile',
    async (_, text, format) => {
      await demandResponsive(async () => {
        const { path, draft, answer } = await save(text.slice(0, 1_000_000), format);
        expect(answer.status).toBe(200);
        const publication = await act('publishUnpublishedEntry', draft);
        expect(publication.status).toBe(422);
        const { details } = (await publication.json()) as {
          details: { problems: { file: string }[] };
        };
        expect(details.problems.map(({ file }) => `content/${file}`)).toContain(path);
        expect((await act('deleteUnpublishedEntry', draft)).status).toBe(200);
      });
    },
  );

  const equal = 'The same.\n\n'.repeat(1500);
  const notes = (first: number) =>
    Array.from({ length: 600 }, (_, index) => `Said.[^${first + index}]\n\n`).join('') +
    Array.from({ length: 600 }, (_, index) => `[^${first + index}]: Page ${index}.\n`).join('');
  const lines = (word: string) =>
    Array.from({ length: 60_000 }, (_, line) => `${word} ${line % 7}`).join('\n');
  test.each([
    ['in all lines', lines('one'), lines('two'), lines('three')],
    ['between equal paragraphs', equal, `${equal}End.`, `Begin.\n\n${equal}The same.`],
    [
      'in the numbers of its footnotes',
      notes(1),
      `Before. ${notes(1)}`,
      `Said.[^1]\n\n${notes(2)}`,
    ],
  ])('that two editors changed %s is merged or becomes a conflict draft', async (_, ...bodies) => {
    const [one, two, three] = bodies.map((body) => toRelease('', body)) as [string, string, string];
    const { path, draft, answer } = await save(one);
    const { version } = (await answer.json()) as { version: string };
    await save(two, 'md', { path, version });
    const { answer: third } = await demandResponsive(() => save(three, 'md', { path, version }));
    expect([200, 409]).toContain(third.status);
    await act('deleteUnpublishedEntry', draft);
  });
});

describe('a newsroom with costly entries that somebody has pushed', () => {
  const folder = 'releases/en/2012';

  beforeAll(() => {
    const entries = {
      ...costlyBodies,
      ...Object.fromEntries(
        Object.entries(costlyFields).map(([name, fields]) => [name, { fields }]),
      ),
    };
    for (const [index, entry] of Object.values(entries).entries()) {
      const file = join(newsroom.root, folder, `pushed-${index}.md`);
      mkdirSync(dirname(file), { recursive: true });
      const body = 'body' in entry ? entry.body : 'Text.';
      const named = `[x](/releases/governor-suspends/)\n\n${body}`;
      writeFileSync(file, toRelease('fields' in entry ? entry.fields : '', named));
    }
    writeFileSync(
      join(newsroom.root, folder, 'huge.md'),
      toRelease('', 'governor é '.repeat(1_000_000)),
    );
    execFileSync('git', ['-C', newsroom.root, 'add', '--all']);
    execFileSync('git', ['-C', newsroom.root, 'commit', '--quiet', '--message=Pushed']);
  });

  test.each<[string, string, object, number]>([
    ['is searched', 'findTexts', { words: 'governor' }, 200],
    ['is searched for 500 words', 'findTexts', { words: 'a '.repeat(499) }, 200],
    ['is searched for a long word', 'findTexts', { words: `${'a'.repeat(998)}b` }, 200],
    ['is listed', 'listEntries', firstPage, 200],
    ['is grouped', 'groupEntries', { collection: 'releases-en', field: 'kind' }, 200],
    [
      'offers entries',
      'findReferences',
      { collections: ['releases'], words: 'a '.repeat(100), limit: 200 },
      200,
    ],
    ['lists who refers to an entry', 'getLinks', { path: sample }, 200],
    ['says what a deletion would do', 'describeDeletion', { path: sample }, 200],
    ['lists its drafts', 'unpublishedEntries', {}, 200],
    [
      'opens the longest',
      'entriesByFiles',
      { files: [{ path: `content/${folder}/huge.md` }] },
      200,
    ],
    [
      'is asked for 5,000 entries',
      'entriesByFiles',
      { files: Array.from({ length: 5000 }, () => ({ path: sample })) },
      200,
    ],
    [
      'is asked for 20,000 malformed entries',
      'entriesByFiles',
      { files: Array.from({ length: 20_000 }, () => ({ path: 1 })) },
      400,
    ],
    [
      'is sent 100,000 names',
      'getLinks',
      Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, 1])),
      400,
    ],
  ])('%s', async (_name, action, params, status) => {
    const answer = await demandResponsive(async () => {
      const sent = await act(action, params);
      await sent.arrayBuffer();
      return sent;
    });
    expect(answer.status).toBe(status);
  });
});

describe('an upload', () => {
  const toPdf = (stream: Buffer) => {
    const head = `%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`;
    return Buffer.concat([
      Buffer.from(head),
      stream,
      Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF'),
    ]);
  };

  test.each([
    ['a document that unpacks to 100 MB', 'a.pdf', toPdf(deflateSync(Buffer.alloc(100_000_000)))],
    ['a document of brackets', 'b.pdf', toPdf(deflateSync(Buffer.from('[<<'.repeat(200_000))))],
    ['an invalid picture', 'c.png', Buffer.alloc(700_000, 0x89)],
  ])('of %s keeps nobody waiting', async (_name, name, bytes) => {
    const asset = {
      path: `content/media/${name}`,
      content: bytes.toString('base64'),
      encoding: 'base64',
    };
    const answer = await demandResponsive(() =>
      act('persistMedia', { asset, options: { commitMessage: 'Upload' } }),
    );
    expect([200, 422]).toContain(answer.status);
  });
});
