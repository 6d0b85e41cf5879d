import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { getDirection } from '../../languages/direction.ts';
import { guides, type GuideName } from '../../languages/guides.ts';
import * as languages from '../../languages/index.ts';
import { formatLanguageLabel } from '../../languages/language-name.ts';
import type { Language } from '../../languages/parts/language.ts';
import type { Messages } from '../../languages/en/admin/messages.ts';
import { isElement, mapElements } from '../../markdown/html/element.ts';

/** Where the guides are, one folder for each language, and where the admin shows them. */
const source = 'docs/staff';
const address = '/admin/help';

const firstLanguage = 'en';

/** A section of the guides that concerns nobody who writes in the admin. */
const sectionOfFiles = 'In the files';

const stylesheet = 'admin/help/handbook.css';

interface Guide {
  readonly name: GuideName;
  /** The language in which it is written. */
  readonly language: string;
  readonly title: string;
  readonly content: Root;
}

/** What all pages of a language have in common. */
interface Handbook {
  readonly language: string;
  /** Codes of all languages that have one. */
  readonly languages: readonly string[];
  readonly messages: Messages['help'];
  readonly guides: readonly Guide[];
}

/**
 * Writes the guides of `docs/staff/` as pages into a folder, in each language of the admin; in English those that it
 * does not have. Staff who write in a browser never see the files of the software.
 */
export async function writeHandbook(folder: string): Promise<void> {
  const codes = Object.entries<Language>(languages).flatMap(([code, { admin }]) =>
    admin ? [[code, admin] as const] : [],
  );
  for (const [language, loadMessages] of codes) {
    const { help: messages } = (await loadMessages()).messages;
    const read = await Promise.all(guides.map((name) => readGuide(language, name)));
    const handbook = { language, languages: codes.map(([code]) => code), messages, guides: read };
    for (const guide of read) {
      const page = join(folder, language, guide.name);
      await mkdir(page, { recursive: true });
      await writeFile(join(page, 'index.html'), toPage(guide, handbook));
    }
  }
  await copyFile(stylesheet, join(folder, 'handbook.css'));
}

const toPath = (language: string, name: string) => `${source}/${language}/${name}.md`;

/** The language in which somebody reads a guide who asks for it in another one. */
const toReadLanguage = (language: string, name: string) =>
  existsSync(toPath(language, name)) ? language : firstLanguage;

async function readGuide(asked: string, name: GuideName): Promise<Guide> {
  const language = toReadLanguage(asked, name);
  const path = toPath(language, name);
  const markdown = await readFile(path, 'utf8');
  const content = toHast(unified().use(remarkParse).use(remarkGfm).parse(markdown)) as Root;
  content.children = withoutSection(content.children, sectionOfFiles);
  const slugger = new GithubSlugger();
  mapElements(content, (element) => {
    if (isHeading(element)) element.properties['id'] = slugger.slug(toString(element));
    const { href } = element.properties;
    if (typeof href !== 'string' || /^(https?:|mailto:|#)/.test(href)) return element;
    const target = toAddress(asked, posix.join(posix.dirname(path), href));
    // What is for developers is no part of the handbook.
    if (!target) return element.children;
    element.properties['href'] = target;
    return element;
  });
  const title = content.children.find((one) => isElement(one, 'h1'));
  return { name, language, title: toString(title as Element), content };
}

/**
 * Where the handbook of a language shows a file: in that of the file’s own if it has a translation, whose headings have other
 * anchors.
 * @returns undefined for a file that is no guide
 */
function toAddress(asked: string, path: string): string | undefined {
  const [, language, name, anchor = ''] =
    /^docs\/staff\/(\w+)\/([\w-]+)\.md(#.*)?$/.exec(path) ?? [];
  if (!language || !guides.some((guide) => guide === name)) return undefined;
  const shown = toReadLanguage(asked, name!) === language ? asked : language;
  return `${address}/${shown}/${name}/${anchor}`;
}

/** Leaves out a heading of the second level and all up to the next one. */
function withoutSection(children: Root['children'], title: string): Root['children'] {
  let isLeftOut = false;
  return children.filter((one) => {
    if (isElement(one, 'h2')) isLeftOut = toString(one) === title;
    return !isLeftOut;
  });
}

function toPage(guide: Guide, { language, languages: codes, messages, guides: all }: Handbook) {
  const { name, title, content } = guide;
  const own = (code: string) => (code === language ? {} : toLanguage(code));
  const sections = content.children.filter((one) => isElement(one, 'h2'));
  const contents = sections.map((section) =>
    h('li', h('a', { href: `#${String(section.properties['id'])}` }, toString(section))),
  );
  const links = all.map((one) =>
    h(
      'li',
      h(
        'a',
        {
          href: `${address}/${language}/${one.name}/`,
          ...own(one.language),
          ...(one === guide && { 'aria-current': 'page' }),
        },
        one.title,
      ),
    ),
  );
  const choice = codes.map((code) =>
    code === language
      ? h('strong', formatLanguageLabel(code, code))
      : h(
          'a',
          { href: `${address}/${code}/${name}/`, hrefLang: code, ...toLanguage(code) },
          formatLanguageLabel(code, code),
        ),
  );
  const [heading, ...rest] = content.children as ElementContent[];
  const page = h('html', toLanguage(language), [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', `${title} · ${messages.label}`),
      h('link', { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: `${address}/handbook.css` }),
    ]),
    h('body', [
      h('header', [
        h('a', { href: '/admin/' }, messages.back),
        h('nav', { ariaLabel: messages.languages }, choice),
      ]),
      h('main', own(guide.language), [
        heading!,
        contents.length > 3 ? h('ul', { className: ['contents'] }, contents) : null,
        ...rest,
      ]),
      h('nav', { ariaLabel: messages.guides }, [h('h2', messages.guides), h('ul', links)]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

const toLanguage = (code: string) => ({ lang: code, dir: getDirection(code) });

const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName);
