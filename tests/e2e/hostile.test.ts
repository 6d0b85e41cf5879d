import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineExampleOptions } from '../fixtures/example-labels.ts';
import { BodyError, checkBody, renderBody } from '../../src/markdown/index.ts';
import { closePages, getBrowser } from './worker-browser.ts';
import { corpus, type HostileBody } from './hostile/corpus.ts';

/** Only the pipeline protects this page: it has no policy, and every host answers. */
const origin = 'https://newsroom.example';

interface Rendered extends HostileBody {
  html: string;
}

async function render(hostile: HostileBody): Promise<string> {
  const { format, body, csv } = hostile;
  const options = defineExampleOptions({
    format,
    siteUrl: origin,
    readTable: () => csv ?? 'a,b\nc,1',
  });
  return (await renderBody(body, options)).html;
}

/** Renders the bodies that are not rejected as the site would. */
async function renderAll(): Promise<Rendered[]> {
  const rendered: Rendered[] = [];
  for (const hostile of corpus) {
    try {
      rendered.push({ ...hostile, html: await render(hostile) });
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      expect(checkBody(hostile.body, hostile.format), hostile.name).not.toEqual([]);
    }
  }
  return rendered;
}

/** A page that records what its articles do; `open` returns an empty list if all is well. */
interface Witness {
  page: Page;
  open(...articles: string[]): Promise<string[]>;
}

async function defineWitness(browser: Browser): Promise<Witness> {
  const page = await browser.newPage();
  let deeds: string[] = [];
  let shown = '';
  await page.exposeFunction('pwned', () => void deeds.push('ran a script'));
  page.on('dialog', (dialog) => {
    deeds.push(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => void deeds.push('opened a window'));
  page.on('frameattached', () => void deeds.push('made a frame'));
  let isOpening = true;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (isOpening && url.href === `${origin}/`) {
      const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>${shown}</body></html>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const isOwnPicture = url.origin === origin && route.request().resourceType() === 'image';
    if (isOpening && !isOwnPicture) deeds.push(`asked for ${url.href}`);
    // With status 204, a clicked link does not leave the page.
    return route.fulfill({ status: 204 });
  });
  return {
    page,
    async open(...articles) {
      deeds = [];
      shown = articles.map((html) => `<article>${html}</article>`).join('');
      isOpening = true;
      await page.goto(`${origin}/`);
      const found = await page.evaluate(inspect, articles.length);
      isOpening = false;
      await page.evaluate(provoke);
      // After two frames, the calls of the exposed function have arrived.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      return [...deeds, ...found];
    },
  };
}

/** Runs in the page: finds what must not be in it. @param count of the articles that were written into it */
function inspect(count: number): string[] {
  const articles = document.querySelectorAll('body > article');
  const found: string[] = [];
  if (articles.length < count) found.push('an article is gone');
  if (document.body.children.length !== count) found.push('something is outside the articles');
  if ('clobbered' in window) found.push('window.clobbered is there');
  if ('clobbered' in document) found.push('document.clobbered is there');
  if (Object.getPrototypeOf({}) !== Object.prototype) found.push('a prototype was changed');
  for (const article of articles) {
    const tags =
      'script style iframe object embed form button input textarea select base meta link template';
    for (const element of article.querySelectorAll(tags.split(' ').join()))
      found.push(element.outerHTML);
    const ids = new Set<string>();
    for (const element of article.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^name$|^srcdoc$|^formaction$|:/.test(name))
          found.push(`${name}="${value}"`);
        if (/^(href|src|cite)$/.test(name)) {
          const { protocol } = new URL(value, location.href);
          // The numbers of a chart, which are saved and never shown.
          if (element.hasAttribute('download') && value.startsWith('data:text/csv;')) continue;
          if (!['https:', 'http:', 'mailto:', 'tel:'].includes(protocol))
            found.push(`${name}="${value}"`);
        }
        if (name !== 'id') continue;
        if (!value.startsWith('s-') || ids.has(value)) found.push(`id="${value}"`);
        ids.add(value);
      }
    }
    // Parsing, serializing and parsing again must not change it: otherwise it could mutate in an editor.
    const copy = document.createElement('article');
    copy.innerHTML = article.innerHTML;
    if (copy.innerHTML !== article.innerHTML) found.push(`mutates into ${copy.innerHTML}`);
  }
  return found;
}

/** Runs in the page: triggers the events that a reader could trigger. */
function provoke(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll<HTMLElement>('article *')) {
    for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart']) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (typeof element.focus === 'function') element.focus();
    if (typeof element.click === 'function') element.click();
  }
}

describe('hostile bodies', () => {
  let browser: Browser;
  let witness: Witness;
  beforeAll(async () => {
    browser = await getBrowser();
    witness = await defineWitness(browser);
  });
  afterAll(async () => {
    await closePages();
  });

  test('the corpus is large, and the browser gets enough of it', async () => {
    const rendered = await renderAll();
    expect(new Set(corpus.map(({ body, csv }) => body + (csv ?? ''))).size).toBeGreaterThan(200);
    expect(rendered.length).toBeGreaterThan(150);
  });

  test.each([
    ['<script>pwned()</script>', 'ran a script'],
    ['<img src=x onerror=pwned()>', 'ran a script'],
    ['<b onmouseover=pwned()>x</b>', 'ran a script'],
    ['<a href="javascript:pwned()">x</a>', 'ran a script'],
    ['<script>alert(1)</script>', 'opened a dialog: 1'],
    ['<img src="https://evil.example/x">', 'asked for https://evil.example/x'],
    ['<iframe srcdoc="x"></iframe>', 'made a frame'],
    ['<b id="clobbered">x</b>', 'window.clobbered is there'],
    ['<img name="clobbered" alt="">', 'document.clobbered is there'],
  ])('the witness records what %s does', async (html, deed) => {
    expect(await witness.open('', html, '')).toContain(deed);
  });

  test('no body does harm', async () => {
    const harmful: Record<string, string[]> = {};
    const rendered = await renderAll();
    // A page for ten takes as long as a page for one, which is opened alone to name it if the ten do harm.
    for (let index = 0; index < rendered.length; index += 10) {
      const ten = rendered.slice(index, index + 10);
      const together = await witness.open(...ten.map(({ html }) => html));
      if (together.length === 0) continue;
      harmful[ten.map(({ name }) => name).join()] = together;
      for (const { name, html } of ten) {
        const deeds = await witness.open(html);
        if (deeds.length > 0) harmful[name] = [...deeds, html];
      }
    }
    expect(harmful).toEqual({});
  });

  test('the bundle for browsers renders the same as Node', async () => {
    const rendered = await renderAll();
    const { page } = witness;
    await witness.open('');
    await page.addScriptTag({ content: await bundlePipeline() });
    const inBrowser = await page.evaluate(async (bodies) => {
      const { pipeline, labels } = window as unknown as BrowserGlobals;
      const htmls: string[] = [];
      for (const { format, body, csv } of bodies) {
        const options = labels.defineExampleOptions({
          format,
          siteUrl: location.origin,
          readTable: () => csv ?? 'a,b\nc,1',
        });
        htmls.push((await pipeline.renderBody(body, options)).html);
      }
      return htmls;
    }, rendered);
    expect(inBrowser).toEqual(rendered.map(({ html }) => html));
  });
});

interface BrowserGlobals {
  pipeline: typeof import('../../src/markdown/index.ts');
  labels: typeof import('../fixtures/example-labels.ts');
}

/** The pipeline as one classic script that sets `pipeline` and `labels`. */
async function bundlePipeline(): Promise<string> {
  const entries = {
    pipeline: new URL('../../src/markdown/index.ts', import.meta.url),
    labels: new URL('../fixtures/example-labels.ts', import.meta.url),
  };
  const scripts = await Promise.all(
    Object.entries(entries).map(async ([name, { pathname: entry }]) => {
      const result = await build({
        configFile: false,
        logLevel: 'silent',
        build: { write: false, lib: { entry, formats: ['iife'], name } },
      });
      const [bundle] = Array.isArray(result) ? result : [result];
      if (!bundle || !('output' in bundle)) throw new Error('Vite gave no bundle.');
      return bundle.output[0].code;
    }),
  );
  return scripts.join('\n');
}
