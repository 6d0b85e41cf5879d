import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../http/listening.ts';
import { createStaticSite } from './static-site.ts';
import { makeSharedFolder } from '../../../tests/temporary-folder.ts';
import { measureProcessor } from '../../../tests/processor-time.ts';

const home = `<!doctype html><title>Home</title>${'<p>A newsroom.</p>'.repeat(100)}`;
const canonical = 'https://news.example.org/releases/x/';
const pdf = '%PDF-1.7 0123456789';
const files = {
  'index.html': home,
  '404.html': 'nothing here',
  'es/index.html': 'portada',
  'es/404/index.html': 'aquí no hay nada',
  'releases/index.html': 'releases',
  'releases/año/index.html': 'year',
  'media/3f9a1c77d20b4e58-640.avif': 'picture',
  'media/3f9a1c77d20b4e58-print.jpg': 'picture',
  'media/plain.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'media/report.pdf': pdf,
  '_astro/style.abcd1234.css': 'p{color:red}',
  'admin/index.html': 'admin',
  'api/v1/changes.json': '{}',
  'es/feeds/rss.xml': '<rss/>',
  'releases/x/index.html': `<!doctype html><html lang="en"> <head><link rel="canonical" href="${canonical}">`,
  'releases/x.md': '# X',
  'releases/x.txt': 'X',
  'releases/x.ics': 'BEGIN:VCALENDAR',
  'releases/x.zip': 'PK',
  'reports/y.bib': '@book{y}',
  'reports/y.ris': 'TY  - RPRT',
  'reports/y.csl.json': '[]',
  'people/z.vcf': 'BEGIN:VCARD',
  'robots.txt': 'User-agent: *',
  'old/index.html':
    '<!doctype html><html lang="en" dir="ltr" data-status="301"> <head><meta http-equiv="refresh" content="0; url=/releases/x/"><title>X',
  'releases/first/index.html':
    '<!doctype html><html lang="en" data-status="301"> <head><meta http-equiv="refresh" content="0; url=/releases/x/">',
  'es/comunicados/viejo/index.html':
    '<!doctype html><html lang="es" data-status="301"> <head><meta http-equiv="refresh" content="0; url=/es/comunicados/nuevo/">',
  'away/index.html':
    '<!doctype html><html lang="en" data-status="301"> <head><meta http-equiv="refresh" content="0; url=//example.org/">',
  'gone/index.html':
    '<!doctype html><html lang="en" dir="ltr" data-status="410"> <head><title>Gone',
  'quoted/index.html':
    '<!doctype html><html lang="en"> <head><title>&lt;html data-status="410"></title><p>data-status="410"',
  'embed/releases/index.html': 'embed',
  'es/embed/comunicados/index.html': 'incrustado',
  'releases/embed/index.html': 'a release about embedding',
  '.git/config': 'secret',
};

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const base = makeSharedFolder();
const folder = join(base, 'site');
let server: Listening;

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(base, 'secret.txt'), 'secret');
  await symlink(join(base, 'secret.txt'), join(folder, 'link.txt'));
  server = await listen(createStaticSite(folder), 0);
});

afterAll(() => server.close());

/** Sends a request as written: unlike fetch, it neither normalizes the path nor decompresses the response. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: 'localhost', port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('pages', () => {
  it('serves an index as UTF-8 HTML that is revalidated each time', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body.toString()).toBe(home);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it.each([
    ['/releases', '/releases/'],
    ['/releases?page=2', '/releases/?page=2'],
    ['/releases/a%C3%B1o', '/releases/a%C3%B1o/'],
    ['/releases/an%CC%83o', '/releases/a%C3%B1o/'],
    ['//releases', '/releases/'],
  ])('redirects %s to its address with a slash', async (path, location) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(308);
    expect(headers.location).toBe(location);
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(home.length));
    expect(body.length).toBe(0);
  });

  it('answers POST with the allowed methods', async () => {
    const { status, headers } = await ask('/', {}, 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

describe('a page that states its status', () => {
  it.each(['/old/', '/old/?utm=1', '/old'])(
    'redirects from the former address %s',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, headers.location]).toEqual([301, '/releases/x/']);
      expect(headers['cache-control']).toBe('public, no-cache');
      expect(body.toString()).toContain('http-equiv="refresh"');
    },
  );

  it.each([
    ['/old.txt', '/releases/x.txt'],
    ['/old.csl.json', '/releases/x.csl.json'],
    ['/embed/old/', '/embed/releases/x/'],
    ['/es/embed/comunicados/viejo/', '/es/embed/comunicados/nuevo/'],
    ['/api/v1/en/releases/first.json', '/api/v1/en/releases/x.json'],
    ['/api/v1/oembed/en/releases/first.json', '/api/v1/oembed/en/releases/x.json'],
    ['/api/v1/es/releases/viejo.json', '/api/v1/es/releases/nuevo.json'],
  ])('leads from %s, beside a former address, to %s', async (path, location) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, location]);
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it.each([
    ...['/other.txt', '/embed/other/', '/away.txt', '/releases/x.bib', '/old.pdf'],
    ...[
      '/api/v1/en/releases/other.json',
      '/api/v1/en/pages/old.json',
      '/api/v1/en/boilerplates/old.json',
    ],
  ])('has nothing at %s', async (path) => expect((await ask(path)).status).toBe(404));

  it('answers 410 for a withdrawn entry, with its notice', async () => {
    const { status, headers, body } = await ask('/gone/', { range: 'bytes=0-1' });
    expect([status, body.toString()]).toEqual([410, files['gone/index.html']]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask('/gone/', {}, 'HEAD')).status).toBe(410);
  });

  it.each(['/gone.txt', '/gone.zip', '/embed/gone/'])('has the notice also at %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, body.toString()]).toEqual([410, files['gone/index.html']]);
    expect(headers['content-type']).toContain('text/html');
  });

  it.each(['/away/', '/quoted/', '/releases/x/'])('answers 200 for %s', async (path) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([200, undefined]);
  });
});

describe('files beside a page', () => {
  it.each([
    ['/releases/x.txt', 'text/plain; charset=utf-8'],
    ['/releases/x.md', 'text/markdown; charset=utf-8'],
    ['/releases/x.ics', 'text/calendar; charset=utf-8'],
    ['/releases/x.zip', 'application/zip'],
    ['/reports/y.bib', 'application/x-bibtex; charset=utf-8'],
    ['/reports/y.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['/reports/y.csl.json', 'application/vnd.citationstyles.csl+json'],
    ['/people/z.vcf', 'text/vcard; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it.each(['/releases/x.txt', '/releases/x.md', '/releases/x.zip'])(
    '%s names its page, which search engines should show instead',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.link).toBe(`<${canonical}>; rel="canonical"`);
      expect(headers['x-robots-tag']).toBe('noindex');
    },
  );

  it.each(['/robots.txt', '/releases/x/', '/releases/'])('%s is no copy', async (path) => {
    const { headers } = await ask(path);
    expect([headers.link, headers['x-robots-tag']]).toEqual([undefined, undefined]);
  });
});

describe('a missing page', () => {
  it.each([
    ['/nothing/', 'nothing here'],
    ['/nothing.txt', 'nothing here'],
    ['/es/nada/', 'aquí no hay nada'],
    ['/es/nada/mas', 'aquí no hay nada'],
    ['/estonia/', 'nothing here'],
  ])('shows the nearest 404 page for %s', async (path, text) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe(text);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/releases/..%5c..%5csecret.txt',
    '/link.txt',
    '/.git/config',
    '/%2egit/config',
    '/index.html%00.txt',
    '/%E0%A4%A',
    `/${'a'.repeat(5000)}`,
  ])('keeps %s private', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('nothing here');
  });
});

describe('compression', () => {
  it('prefers brotli, then gzip, and names the coding', async () => {
    const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(br.body).toString()).toBe(home);
    const gz = await ask('/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(home);
    expect(gz.headers.etag).not.toBe(br.headers.etag);
  });

  it('does not compress what is already compressed', async () => {
    const { headers } = await ask('/media/report.pdf', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe('application/pdf');
  });
});

describe('caching', () => {
  it.each([
    '/_astro/style.abcd1234.css',
    '/media/3f9a1c77d20b4e58-640.avif',
    '/media/3f9a1c77d20b4e58-print.jpg',
  ])('lets %s be cached for a year, since its name contains a hash', async (path) => {
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('answers 304 if the file has not changed, by ETag and not by date', async () => {
    const first = await ask('/', { 'accept-encoding': 'br' });
    const byTag = await ask('/', {
      'accept-encoding': 'br',
      'if-none-match': String(first.headers.etag),
    });
    expect([byTag.status, byTag.body.length]).toEqual([304, 0]);
    // Other bytes may have been published within the same second.
    const date = String(first.headers['last-modified']);
    expect((await ask('/', { 'if-modified-since': date })).status).toBe(200);
    const other = await ask('/', { 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
  });

  it('serves the new bytes after a new build', async () => {
    const path = join(folder, 'changing.txt');
    await writeFile(path, 'one');
    const before = await ask('/changing.txt');
    await writeFile(path, 'three');
    const after = await ask('/changing.txt', { 'if-none-match': String(before.headers.etag) });
    expect([after.status, after.body.toString()]).toEqual([200, 'three']);
  });
});

describe('ranges of a document', () => {
  it('sends the requested range', async () => {
    const { status, headers, body } = await ask('/media/report.pdf', { range: 'bytes=9-12' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 9-12/${pdf.length}`);
    expect(body.toString()).toBe('0123');
  });

  it('rejects a range outside the file', async () => {
    const { status, headers } = await ask('/media/report.pdf', { range: 'bytes=100-' });
    expect(status).toBe(416);
    expect(headers['content-range']).toBe(`bytes */${pdf.length}`);
  });

  it('answers HEAD for the whole file', async () => {
    const { status, headers } = await ask('/media/report.pdf', { range: 'bytes=9-12' }, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(pdf.length));
  });

  it('sends the whole file if it has changed, or may have', async () => {
    const now = await ask('/media/report.pdf');
    for (const condition of ['"older"', String(now.headers['last-modified'])]) {
      const headers = { range: 'bytes=0-1', 'if-range': condition };
      const { status, body } = await ask('/media/report.pdf', headers);
      expect([status, body.toString()]).toEqual([200, pdf]);
    }
  });
});

describe('security headers', () => {
  it('allows a page our own files only', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });

  it('takes no longer for an address with thousands of segments', async () => {
    const taken = await measureProcessor(async () => {
      expect((await ask(`/es/${'a/'.repeat(7000)}`)).body.toString()).toBe('aquí no hay nada');
    });
    expect(taken).toBeLessThan(1000);
  });

  it('guards 404 pages and redirects too', async () => {
    for (const path of ['/nothing/', '/releases']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it.each(['/embed/releases/', '/es/embed/comunicados/'])(
    'lets any site frame %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['x-frame-options']).toBeUndefined();
    },
  );

  it.each(['/', '/releases/embed/', '/nothing/'])('lets no site frame %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it('lets scripts of other sites read the API and the feeds, and nothing else', async () => {
    const allowed = async (path: string) =>
      (await ask(path)).headers['access-control-allow-origin'];
    expect(await allowed('/api/v1/changes.json')).toBe('*');
    expect(await allowed('/es/feeds/rss.xml')).toBe('*');
    expect(await allowed('/releases/')).toBeUndefined();
    // A program learns that a document is gone.
    expect(await allowed('/api/v1/nothing.json')).toBe('*');
    expect(await allowed('/api/v1/en/releases/first.json')).toBe('*');
  });

  it('lets scripts of other sites ask whether a document has changed, and read its tag', async () => {
    const { status, headers } = await ask('/api/v1/changes.json', {}, 'OPTIONS');
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Range',
    });
    const answer = await ask('/api/v1/changes.json');
    expect(answer.headers['access-control-expose-headers']).toBe('ETag');
    expect((await ask('/es/feeds/rss.xml', {}, 'OPTIONS')).status).toBe(204);
    expect((await ask('/releases/', {}, 'OPTIONS')).status).toBe(405);
  });

  it('sandboxes an SVG and leaves a PDF to its viewer', async () => {
    const drawing = await ask('/media/plain.svg');
    expect(drawing.headers['content-security-policy']).toContain('sandbox');
    const document = await ask('/media/report.pdf');
    expect(document.headers['content-security-policy']).toBeUndefined();
  });

  it('allows the admin, and no page, inline styles', async () => {
    const { headers } = await ask('/admin/');
    expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
  });
});

it('says how to choose another port when one is taken', async () => {
  const port = Number(new URL(server.url).port);
  await expect(listen(createStaticSite(folder), port)).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it, or set PORT to another one, such as ${port + 1}, and all else as now.`,
  );
});
