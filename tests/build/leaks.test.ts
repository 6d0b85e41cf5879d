import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentTypes } from '../../src/model/content-types/collections.ts';
import type { Fields } from '../../src/model/fields/field.ts';
import { getOutputParts, utf8, type OutputPart } from '../leaks.ts';
import { buildVariant } from '../variant-site.ts';
import { makeSharedFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

/** States in which an entry is not public, and the fields that cause them. */
const states: Record<string, string> = {
  draft: 'draft: true',
  scheduled: '',
  embargoed: "embargoedUntil: '2031-01-01T00:00:00-05:00'",
  expired: "expires: '2012-01-01T00:00:00-05:00'",
  withdrawn: "withdrawn:\n  date: '2011-08-01T09:00:00-04:00'\n  reason: The figures were wrong.",
};

/** Words that occur in one field of one entry each, so that a leak shows where it comes from. */
const canaries: string[] = [];
const canary = (name: string) => {
  const word = `Canário${name.replaceAll(/\W/g, '')}Zx${canaries.length}`;
  canaries.push(word);
  return word;
};

/** Names of files begin with this; their entries have another slug, so that it is never public. */
const file = 'rosa-of-pier-nine';

/** A publication with a canary in every text field. */
const toSource = (state: string, kind: string, own: string) => `---
slug: elsewhere-${state}
headline: ${canary(`${state}${kind}headline`)} a
summary: ${canary(`${state}${kind}summary`)} b
datePublished: '${state === 'scheduled' ? '2031' : '2011'}-07-01T09:00:00-04:00'
${own}
image:
  src: /media/${state}-picture.png
  alt: ${canary(`${state}${kind}alt`)}
  caption: ${canary(`${state}${kind}caption`)}
  credit: ${canary(`${state}${kind}credit`)}
attachments:
  - file: /media/hidden.pdf
    title: ${canary(`${state}${kind}attachment`)}
corrections:
  - date: '2031-07-02T09:00:00-04:00'
    text: ${canary(`${state}${kind}correction`)}
notes: ${canary(`${state}${kind}notes`)}
topics:
  - policing
  - hidden-topic
${states[state]}
---

${canary(`${state}${kind}body`)} body.

![${canary(`${state}${kind}bodyalt`)}](/media/${state}-picture.png)
`;

const toRelease = (state: string) =>
  toSource(
    state,
    'release',
    `kind: media-advisory
subheadline: ${canary(`${state}subheadline`)}
dateline: ${canary(`${state}dateline`)}
event:
  start: '2011-07-05T09:00:00-04:00'
  place: ${canary(`${state}place`)}
  dialIn: ${canary(`${state}dialin`)}
boilerplate: hidden-boilerplate
mediaContacts:
  - ana-ruiz
  - hidden-person`,
  );

const toReport = (state: string) =>
  toSource(
    state,
    'report',
    `subtitle: ${canary(`${state}subtitle`)}
authors:
  - hidden-person
keyFindings:
  - ${canary(`${state}keyfinding`)}
citation:
  reportNumber: ${canary(`${state}number`)}`,
  );

/** A public testimony with a canary in each internal field. */
const testimony = `---
slug: minor
kind: personal
headline: A public testimony
summary: A public summary.
datePublished: '2011-07-01T09:00:00-04:00'
person:
  displayName: Marta
  pseudonym: true
  minor: true
consent:
  reference: CANARYREF-77
  scopes:
    - language
  obtained: '2011-03-01T12:34:56-05:00'
  reviewBy: '2041-03-01T12:34:57-05:00'
secondApprover: ${canary('approver')}
notes: ${canary('testimonynotes')}
corrections:
  - date: '2031-07-02T09:00:00-04:00'
    text: ${canary('futurecorrection')}
---

Public words.<!-- ${canary('comment')} -->

[unused]: /topics/policing/ "${canary('definition')}"
`;

const lapsed = testimony
  .replace('slug: minor', 'slug: lapsed')
  .replace('2041-03-01', '2012-03-01')
  .replaceAll('Public', canary('lapsed'))
  .replaceAll('public', canary('lapsedsummary'));

const revoked = lapsed
  .replace('slug: lapsed', 'slug: revoked')
  .replace('consent:', "consent:\n  revoked: '2012-03-01T12:00:00-05:00'");

/** A public release, with another address in each language; it is in feeds and calendars. */
const toAdvisory = (slug: string) => `---
kind: media-advisory
headline: A vigil at the quay
slug: ${slug}
summary: Open to the press.
datePublished: '2011-07-01T09:00:00-04:00'
event:
  start: '2011-07-05T09:00:00-04:00'
  place: The quay
topics:
  - ${file}-topic
boilerplate: ${file}-boilerplate
---

Bring a candle.
`;

/** A topic; a hidden one is not referred to by any public entry. */
const toTopic = (name: string, slug: string) =>
  `name:\n  en: ${name}\n  es: ${name}\nslug:\n  en: ${slug}\n  es: ${slug}\ndescription:\n  en: About it.\n`;

const hiddenPerson = `name: ${canary('personname')}
role:
  en: ${canary('personrole')}
functions:
  - author
email: hidden-person@harborwatch.example
photo:
  src: /media/draft-picture.png
  alt:
    en: ${canary('personalt')}
biography:
  en: ${canary('personbiography')}
`;

const former = `name: Iris Former
role:
  en: Former officer
functions:
  - author
email: ${canary('formeremail').toLowerCase().replace('á', 'a')}@harborwatch.example
telephone: +1 555 010 9977
former: true
`;

const files: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(states).flatMap((state) => {
      const year = state === 'scheduled' ? '2031' : '2011';
      return [
        [`releases/en/${year}/hidden-${state}.md`, toRelease(state)],
        [`reports/en/${year}/hidden-${state}.mdx`, toReport(state)],
      ];
    }),
  ),
  [`testimonies/en/2011/${file}-minor.md`]: testimony,
  [`testimonies/en/2011/${file}-lapsed.md`]: lapsed,
  [`testimonies/en/2011/${file}-revoked.md`]: revoked,
  [`releases/en/2011/${file}-advisory.md`]: toAdvisory('vigil-at-the-quay'),
  [`releases/es/2011/${file}-advisory.md`]: toAdvisory('vigilia-en-el-muelle'),
  [`reports/en/2011/${file}-report.mdx`]: `---
headline: An open report
slug: open-report
summary: Open to all.
datePublished: '2011-07-01T09:00:00-04:00'
---

<Chart type="bar" title="Candles by year" src="./${file}-table.csv" />
`,
  [`reports/en/2011/${file}-table.csv`]: 'Year,Candles\n2010,12\n2011,40\n',
  [`topics/${file}-topic.yml`]: toTopic('Quays', 'quays'),
  [`boilerplates/${file}-boilerplate.yml`]: 'name: Quays\ntext:\n  en: We light candles.\n',
  'topics/hidden-topic.yml': toTopic(canary('topicname'), 'elsewhere-topic'),
  'boilerplates/hidden-boilerplate.yml': `name: Secret\ntext:\n  en: ${canary('boilerplatetext')}\n`,
  'people/hidden-person.yml': hiddenPerson,
  'people/iris-former.yml': former,
  [`pages/en/${file}-page.md`]: `---\nslug: open-page\nheadline: An open page\nsummary: Open to all.\nnotes: ${canary('pagenotes')}\n---\n\nOpen words.\n`,
  'pages/en/hidden-page.md': `---\nheadline: ${canary('pageheadline')}\nsummary: ${canary('pagesummary')}\ndraft: true\n---\n\n${canary('pagebody')}\n`,
};

/** Other words that prove a leak: of consents, names of files, metadata of cameras and programs. */
const others = [
  'CANARYREF-77',
  '2011-03-01T12:34:56',
  '2041-03-01T12:34:57',
  '555 010 9977',
  '5550109977',
  'marta-at-home',
  'affidavit-of-marta',
  'cases-of-shelby',
  'hidden.pdf',
  'hidden-draft',
  'hidden-scheduled',
  'hidden-embargoed',
  'hidden-expired',
  'hidden-withdrawn',
  'hidden-topic',
  'hidden-person',
  'hidden-boilerplate',
  'elsewhere-draft',
  'elsewhere-scheduled',
  'elsewhere-embargoed',
  'elsewhere-expired',
  'elsewhere-topic',
  file,
  'hidden-page',
  'CanaryCamera',
  'CanaryAuthor',
];

const folder = makeSharedFolder();
let parts: OutputPart[];

async function writeContent(content: string): Promise<void> {
  cpSync('tests/fixtures/newsroom', content, { recursive: true });
  writeFiles(content, files);
  const [index, plain] = [2, 90].map((red) =>
    sharp({
      create: { width: 800, height: 600, channels: 3, background: { r: red, g: 9, b: 9 } },
    }).withExif({ IFD0: { Artist: 'CanaryCamera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }),
  );
  for (const state of Object.keys(states))
    await writeFile(
      join(content, `media/${state}-picture.png`),
      await index!.clone().png().toBuffer(),
    );
  await writeFile(join(content, 'media/marta-at-home.jpg'), await plain!.jpeg().toBuffer());
  const pdf = await PDFDocument.load(await readFile(join(content, 'media/count.pdf')));
  pdf.setAuthor('CanaryAuthor');
  for (const name of ['affidavit-of-marta', 'hidden'])
    await writeFile(join(content, `media/${name}.pdf`), await pdf.save());
  await writeFile(join(content, 'media/cases-of-shelby.csv'), 'year,cases\n2010,3\n');
  const report = join(content, 'reports/en/2011/the-count.mdx');
  const count = await readFile(report, 'utf8');
  const authored = count
    .replace('/media/count.pdf', '/media/affidavit-of-marta.pdf')
    .replace('  - ana-ruiz', '  - ana-ruiz\n  - iris-former');
  await writeFile(report, authored);
  // The page for the press shows an expert, but not a topic without public entries.
  const expert = join(content, 'people/ana-ruiz.yml');
  const asked = (await readFile(expert, 'utf8')).replace(
    '  - policing',
    '  - policing\n  - hidden-topic',
  );
  await writeFile(expert, asked);
  const boilerplate = join(content, 'boilerplates/harbor-watch.yml');
  const named = (await readFile(boilerplate, 'utf8')).replace(
    'name: Harbor Watch',
    `name: ${canary('boilerplate')}`,
  );
  await writeFile(boilerplate, named);
  const release = join(content, 'releases/en/2011/governor-suspends.md');
  const source = await readFile(release, 'utf8');
  // Public files of each kind whose names identify people, and links to entries that are not public.
  await writeFile(
    release,
    source
      .replaceAll('/media/vigil.png', '/media/marta-at-home.jpg')
      .replace(
        'attachments:\n  - file: /media/count.pdf',
        'attachments:\n  - file: /media/cases-of-shelby.csv\n    title: Cases by year\n  - file: /media/affidavit-of-marta.pdf',
      )
      .replace(
        'related:',
        'related:\n  - releases/2011/hidden-embargoed\n  - reports/2011/hidden-draft',
      )
      .replace('kind:', `notes: ${canary('releasenotes')}\nkind:`),
  );
}

beforeAll(async () => {
  await writeContent(join(folder, 'content'));
  await buildVariant(join(folder, 'site'), { CONTENT_DIR: join(folder, 'content') });
  parts = await getOutputParts(join(folder, 'site'));
});

const findIn = (word: string) =>
  parts
    .filter(({ name, text }) => {
      const form = utf8(word);
      return text.includes(form) || name.includes(word);
    })
    .map(({ name }) => name);

describe('getOutputParts', () => {
  test('unpacks press kits, the search index and PDFs', () => {
    // A public phrase is in the plain text of a press kit.
    expect(findIn('The governor suspended the program on').join('\n')).toMatch(
      /\.zip!.*release\.txt/,
    );
    expect(parts.some(({ name }) => /^pagefind\/.*!gunzip$/.test(name))).toBe(true);
    expect(parts.some(({ name }) => /\.pdf!stream@/.test(name))).toBe(true);
  });
});

/** Paths of the fields that never leave the newsroom. */
function getInternalFields(fields: Fields, before: string): string[] {
  return Object.entries(fields).flatMap(([name, { internal, structure }]) => [
    ...(internal ? [`${before}.${name}`] : []),
    ...(structure.kind === 'group' ? getInternalFields(structure.fields, `${before}.${name}`) : []),
  ]);
}

describe('names of files', () => {
  test('are replaced by slugs in feeds and calendars', () => {
    for (const name of ['feeds/feed.json', 'es/feeds/feed.json'])
      expect(findIn('2011/vigil-at-the-quay')).toContain(name);
    expect(findIn('UID:releases/2011/vigil-at-the-quay@').length).toBe(4);
    expect(findIn('feeds/topics/quays/es')).not.toEqual([]);
    expect(findIn('We light candles.').length).toBeGreaterThan(0);
    expect(findIn('Iris Former').length).toBeGreaterThan(0);
  });
});

describe('what is not public', () => {
  test('has a canary above in every internal field', () => {
    const publication = ['draft', 'embargoedUntil', 'notes'];
    const consent = ['reference', 'scopes', 'obtained', 'reviewBy', 'revoked'];
    const expected = {
      releases: publication,
      reports: publication,
      testimonies: [
        ...publication,
        'person.minor',
        'secondApprover',
        'consent',
        ...consent.map((name) => `consent.${name}`),
      ],
      pages: ['draft', 'notes'],
      boilerplates: ['name'],
    };
    const found = contentTypes.flatMap(({ name, fields }) => getInternalFields(fields, name));
    const paths = Object.entries(expected).flatMap(([type, names]) =>
      names.map((name) => `${type}.${name}`),
    );
    expect(found.toSorted()).toEqual(paths.toSorted());
  });

  test('is in no output, in any encoding', () => {
    const leaks = [...canaries, ...others].flatMap((word) =>
      findIn(word).map((name) => `${word} in ${name}`),
    );
    expect(leaks).toEqual([]);
  });

  test('names no document: published documents are named by their titles', () => {
    const names = parts.map(({ name }) => name);
    for (const pattern of [
      /^media\/the-count-[0-9a-f]{16}\.pdf$/,
      /^media\/cases-by-year-[0-9a-f]{16}\.csv$/,
      /\.zip!.*documents\/the-count-[0-9a-f]{16}\.pdf$/,
    ])
      expect(names.some((name) => pattern.test(name))).toBe(true);
  });

  test('has no picture in the output', async () => {
    const pictures = parts
      .filter(({ name }) => /^media\/.*\.jpg$/.test(name))
      .map(({ name }) => name);
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) {
      const { dominant } = await sharp(join(folder, 'site', name)).stats();
      expect(dominant.r, name).toBeGreaterThan(50);
    }
  });
});
