import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costlyBodies } from '../../tests/fixtures/costly-bodies.ts';

interface Ground {
  readonly url: string;
  readonly cookie: string;
  /** The repository, whose top is the content folder. */
  readonly root: string;
}

const sample = 'content/releases/en/2011/governor-suspends.md';
/** Milliseconds for which nobody may have to wait for another. */
const longestWait = 500;

let server: ChildProcess;
let ground: Ground;

beforeAll(async () => {
  server = fork(
    new URL('../../tests/server/hostile-requests/costly-newsroom.ts', import.meta.url),
    { execArgv: [] },
  );
  [ground] = (await once(server, 'message')) as [Ground];
}, 120_000);
afterAll(async () => {
  server.send('close');
  await once(server, 'exit');
}, 120_000);

function act(action: string, params: object): Promise<Response> {
  return fetch(`${ground.url}/admin/api/store`, {
    method: 'POST',
    body: JSON.stringify({ action, params }),
    headers: {
      Origin: ground.url,
      'Content-Type': 'application/json',
      'X-Newsroom': '1',
      Cookie: ground.cookie,
    },
  });
}

/** What others ask meanwhile: a page, who is signed in, another text. */
const questions = [
  () => fetch(`${ground.url}/`),
  () => fetch(`${ground.url}/admin/api/session`, { headers: { Cookie: ground.cookie } }),
  () => act('getEntry', { path: sample }),
];

/**
 * Does something hostile while others ask every 100 ms: each of them is answered, those who began before the
 * last quarter even before it is done, and the server's thread was never busy for long with one thing.
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
      // Shorter work may end while a busy machine has not got round to the others.
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

/** Saves a new text. @returns its path and draft, and the answer */
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
      useWorkflow: true,
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

describe('a text', () => {
  test.each([
    ...Object.entries(costlyBodies).map(
      ([name, { body, format }]) => [name, toRelease('', body), format] as const,
    ),
    ...Object.entries(costlyFields).map(
      ([name, fields]) => [`fields of ${name}`, toRelease(fields, 'Text.'), 'md'] as const,
    ),
  ])(
    'with %s is saved and not published, and others are answered meanwhile',
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

  test('that two have changed in all its lines is joined, or kept beside', async () => {
    const lines = (word: string) =>
      toRelease('', Array.from({ length: 60_000 }, (_, line) => `${word} ${line % 7}`).join('\n'));
    const { path, draft, answer } = await save(lines('one'));
    const { version } = (await answer.json()) as { version: string };
    await save(lines('two'), 'md', { path, version });
    const { answer: third } = await demandResponsive(() =>
      save(lines('three'), 'md', { path, version }),
    );
    expect(third.status).toBe(409);
    await act('deleteUnpublishedEntry', draft);
  });
});

describe('a newsroom with costly texts that somebody has pushed', () => {
  const folder = 'releases/en/2012';

  beforeAll(() => {
    const texts = {
      ...costlyBodies,
      ...Object.fromEntries(
        Object.entries(costlyFields).map(([name, fields]) => [name, { fields }]),
      ),
    };
    for (const [index, text] of Object.values(texts).entries()) {
      const file = join(ground.root, folder, `pushed-${index}.md`);
      mkdirSync(dirname(file), { recursive: true });
      const body = 'body' in text ? text.body : 'Text.';
      const named = `[x](/releases/governor-suspends/)\n\n${body}`;
      writeFileSync(file, toRelease('fields' in text ? text.fields : '', named));
    }
    writeFileSync(
      join(ground.root, folder, 'huge.md'),
      toRelease('', 'governor é '.repeat(1_000_000)),
    );
    execFileSync('git', ['-C', ground.root, 'add', '--all']);
    execFileSync('git', ['-C', ground.root, 'commit', '--quiet', '--message=Pushed']);
  });

  test.each<[string, string, object, number]>([
    ['is searched', 'findTexts', { words: 'governor' }, 200],
    ['is searched for 500 words', 'findTexts', { words: 'a '.repeat(499) }, 200],
    ['is searched for a long word', 'findTexts', { words: `${'a'.repeat(998)}b` }, 200],
    [
      'is listed',
      'entriesByFolder',
      { folder: 'content/releases/en', extension: 'md', depth: 3 },
      200,
    ],
    ['says who refers to a text', 'getLinks', { path: sample }, 200],
    ['says what a deletion would do', 'describeDeletion', { path: sample }, 200],
    ['lists its drafts', 'unpublishedEntries', {}, 200],
    ['opens the longest', 'getEntry', { path: `content/${folder}/huge.md` }, 200],
    [
      'is asked for 5,000 texts',
      'entriesByFiles',
      { files: Array.from({ length: 5000 }, () => ({ path: sample })) },
      200,
    ],
    [
      'is asked for 20,000 things that are no texts',
      'entriesByFiles',
      { files: Array.from({ length: 20_000 }, () => ({ path: 1 })) },
      400,
    ],
    [
      'is sent 100,000 names',
      'getEntry',
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
    ['a picture that is none', 'c.png', Buffer.alloc(700_000, 0x89)],
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
