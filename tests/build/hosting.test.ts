import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getFiles } from '../site.ts';

const run = promisify(execFile);
/** Where Debian has it, the search path of an ordinary user does not lead. */
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
const nginx = (...options: string[]) => run('nginx', options, { env });
const installed = await nginx('-V').catch(() => undefined);

const outDir = inject('outDir');
const { port } = new URL(inject('siteUrl'));
const own = { host: '127.0.0.1', port };
type Server = typeof own | { readonly socketPath: string };
const host = 'news.example.org';

let folder: string;
const start = (...options: string[]) =>
  nginx('-e', join(folder, 'log'), '-c', join(folder, 'nginx.conf'), ...options);

/** Runs both recipes of the document as they are, but for addresses and folders. */
beforeAll(async () => {
  if (!installed) return;
  folder = await mkdtemp(join(tmpdir(), 'dateline-nginx-'));
  await mkdir(join(folder, 'lists'));
  const document = await readFile('docs/developers/hosting.md', 'utf8');
  const getRecipes = (language: string) =>
    document.match(new RegExp(`(?<=^\`\`\`${language}\n)[^]*?(?=^\`\`\`)`, 'gm'))!;
  await run('sh', ['-c', getRecipes('sh')[0]!, '', outDir, join(folder, 'lists')]);
  const [front, alone] = getRecipes('nginx');
  const defaults = /--conf-path=(.*)nginx\.conf/.exec(installed.stderr)![1]!;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(
    join(folder, 'nginx.conf'),
    `master_process off; pid ${folder}/pid; events {}
    http {
      access_log off; default_type application/octet-stream; ${temporary.join(' ')}
      ${front!
        .replaceAll(/ssl_certificate.*/g, '')
        .replace('listen 80', `listen unix:${folder}/front-plain`)
        .replace('443 ssl', `unix:${folder}/front`)
        .replace('127.0.0.1:4321', `127.0.0.1:${port}`)}
      ${alone!
        .replaceAll(/ssl_certificate.*/g, '')
        .replace('listen 80', `listen unix:${folder}/files-plain`)
        .replace('443 ssl', `unix:${folder}/files`)
        .replace('mime.types', `${defaults}mime.types`)
        .replaceAll('/srv/newsroom', folder)
        .replace('/var/www/newsroom/site', outDir)
        .replace('<https://news.example.org', '<http://localhost:4321')}
    }`,
  );
  // It goes on in the background as soon as it listens.
  await start();
});

afterAll(async () => {
  if (!installed) return;
  await start('-s', 'stop');
  await rm(folder, { recursive: true });
});

interface Sent {
  readonly path: string;
  readonly method: string;
  /** What the answer may be encoded in. */
  readonly encoding?: string;
}

function send(server: Server, { path, method, encoding }: Sent): Promise<IncomingMessage> {
  const headers = { host, ...(encoding && { 'accept-encoding': encoding }) };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request({ ...server, path, method, headers }, resolve)
    .on('error', reject)
    .end();
  return promise;
}

/** The status and the headers that matter to readers and their browsers. */
async function ask(server: Server, path: string, method = 'GET'): Promise<Record<string, unknown>> {
  const answer = await send(server, { path, method });
  const [, title] = /<title>(.*?)</.exec(await text(answer)) ?? [];
  const { statusCode: status, headers } = answer;
  const { location, 'content-type': type = '' } = headers;
  const shown = location ? ['cache-control'] : type ? safety : [];
  return {
    // nginx knows no 308, for an address without its slash.
    status: status === 308 ? 301 : status,
    ...(location
      ? { location: new URL(location, `http://${host}`).href }
      : { type: toComparable(type), title }),
    ...Object.fromEntries([...sharing, ...shown].map((name) => [name, headers[name]])),
  };
}

const sharing = [
  'access-control-allow-headers',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'link',
  'x-robots-tag',
];

/** Of what a browser shows. */
const safety = [
  'cache-control',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

/** Data says itself how it is encoded, and scripts and styles are read as their page is; nginx has older names of types. */
const toComparable = (type: string) =>
  /json|xml|script|css/.test(type)
    ? type
        .split(';')[0]!
        .replace(/^text\/xml/, 'application/xml')
        .replace('application/javascript', 'text/javascript')
    : type;

const files = await getFiles(outDir);
const find = (pattern: RegExp) => `/${files.find((path) => pattern.test(path))}`;

/** An address for each kind of answer. */
const addresses: [kind: string, status: number, path: string, method?: 'OPTIONS'][] = [
  ['the front page', 200, '/'],
  ['a page', 200, '/releases/vigil-advisory/'],
  ['a page in Spanish', 200, '/es/comunicados/'],
  ['a page without its slash', 301, '/releases/vigil-advisory?from=mail'],
  ['a search page', 200, '/search/'],
  ['a search page in Spanish', 200, '/es/buscar/'],
  ['the page to subscribe', 200, '/ar/feeds/'],
  ['an embed', 200, '/embed/releases/vigil-advisory/'],
  ['an embed in Spanish', 200, '/es/embed/comunicados/'],
  ['plain text', 200, '/releases/vigil-advisory.txt'],
  ['Markdown', 200, '/releases/vigil-advisory.md'],
  ['a calendar', 200, '/releases/vigil-advisory.ics'],
  ['a press kit', 200, '/releases/vigil-advisory.zip'],
  ['BibTeX', 200, '/reports/unanswered-calls.bib'],
  ['RIS', 200, '/reports/unanswered-calls.ris'],
  ['CSL-JSON', 200, '/reports/unanswered-calls.csl.json'],
  ['a vCard', 200, '/people/mei-hsu.vcf'],
  ['RSS', 200, '/feeds/rss.xml'],
  ['Atom in Spanish', 200, '/es/feeds/atom.xml'],
  ['a JSON Feed', 200, '/feeds/feed.json'],
  ['events', 200, '/feeds/events.ics'],
  ['a document of the API', 200, '/api/v1/changes.json'],
  ['a question about such a document', 204, '/api/v1/changes.json', 'OPTIONS'],
  ['a document that does not exist', 404, '/api/v1/nothing.json'],
  ['a sitemap', 200, '/sitemap.xml'],
  ['what robots read', 200, '/robots.txt'],
  ['the favicon', 200, '/favicon.svg'],
  ['a style sheet', 200, find(/^_astro\/.*\.css$/)],
  ['a script', 200, find(/^_astro\/.*\.js$/)],
  ['a font', 200, find(/^_astro\/.*\.woff2$/)],
  ['a picture', 200, find(/^media\/.*\.avif$/)],
  ['a PDF', 200, find(/^media\/.*\.pdf$/)],
  ['a social card', 200, find(/^cards\//)],
  ['the script of the search', 200, '/pagefind/pagefind.js'],
  ['a fragment of the search', 200, find(/pf_fragment$/)],
  ['a wrong address', 404, '/nothing/'],
  ['a wrong address in Spanish', 404, '/es/nada.txt'],
  ['a folder without a page in Spanish', 404, '/es/embed/'],
  ['a folder without a page', 404, '/news/'],
  ['the page for wrong addresses', 404, '/404.html'],
  ['that page in Spanish', 404, '/es/404/'],
  ['another page as one that may be embedded', 404, '/embed/..%2fcontact/'],
  ['a page by its whole name', 200, '/releases/vigil-advisory/index.html'],
  ['a former address', 301, '/news/2010/10/welcome/'],
  ['the whole name of a former page', 301, '/news/2010/10/welcome/index.html'],
  ['a file beside a former address', 301, '/news/2010/10/welcome.txt'],
  ['a withdrawn entry', 410, '/releases/hotline-figures-summer-2011/'],
  ['the whole name of a withdrawn page', 410, '/releases/hotline-figures-summer-2011/index.html'],
  ['a withdrawn entry in Spanish', 410, '/es/comunicados/cifras-de-la-linea-verano-2011/'],
  ['a file beside a withdrawn entry', 410, '/releases/hotline-figures-summer-2011.txt'],
  ['the same in Spanish', 410, '/es/comunicados/cifras-de-la-linea-verano-2011.zip'],
  ['the embed of a withdrawn entry', 410, '/embed/releases/hotline-figures-summer-2011/'],
];

/** Kinds of answers that come compressed to those who ask for it. nginx compresses none that says 301 or 410. */
async function listCompressed(server: Server): Promise<string[]> {
  const found = addresses.filter(([, status]) => status === 200);
  const answers = found.map(async ([kind, , path]) => {
    const answer = await send(server, { path, method: 'HEAD', encoding: 'gzip' });
    return answer.resume().headers['content-encoding'] === 'gzip' ? [kind] : [];
  });
  return (await Promise.all(answers)).flat();
}

async function askAll(server: Server): Promise<Record<string, object>> {
  const answers = addresses.map(
    async ([kind, , path, method]) => [kind, await ask(server, path, method)] as const,
  );
  return Object.fromEntries(await Promise.all(answers));
}

describe.skipIf(!installed)(
  `nginx, set up as the document says${installed ? '' : ' (skipped: apt-get install nginx)'},`,
  () => {
    test.each(['front', 'files'])('answers as npm start does: %s', async (recipe) => {
      const expected = await askAll(own);
      expect(expected).toMatchObject(
        Object.fromEntries(addresses.map(([kind, status]) => [kind, { status }])),
      );
      expect(await askAll({ socketPath: join(folder, recipe) })).toEqual(expected);
    });

    test.each(['front', 'files'])('compresses what npm start compresses: %s', async (recipe) => {
      const proxied = { socketPath: join(folder, recipe) };
      expect(await listCompressed(proxied)).toEqual(await listCompressed(own));
    });

    test.each(['front', 'files'])('leads on to https: %s', async (recipe) => {
      const plain = { socketPath: join(folder, `${recipe}-plain`) };
      expect(await ask(plain, '/releases/?page=2')).toMatchObject({
        status: 301,
        location: `https://${host}/releases/?page=2`,
      });
    });

    test.each(['front', 'files'])('lets nobody to the admin: %s', async (recipe) => {
      for (const path of ['/admin/', '/admin/index.html', '/%61dmin/', '//admin/'])
        expect(await ask({ socketPath: join(folder, recipe) }, path)).toMatchObject({
          status: 404,
        });
    });
  },
);
