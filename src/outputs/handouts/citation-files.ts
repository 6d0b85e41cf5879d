import type { ReportView } from '../../entries/views.ts';
import { toCitationRecord } from './citation-record.ts';

/** TeX's ten special characters. Values are in braces, which must pair: BibTeX counts `\{` as one. */
const tex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const toTex = (text: string) =>
  text.replace(/[\\{}$&#_%~^]/g, (character) => tex[character] ?? character);

/** Keeps “and” and commas, which would divide names, in braces of their own: BibTeX takes initials from each word. */
const toGivenName = (given: string) => toTex(given).replace(/\band\b|,/gi, '{$&}');

/** BibTeX, in UTF-8 as BibLaTeX and Biber read it. */
export function formatBibtex(report: ReportView): string {
  const record = toCitationRecord(report);
  const [year, month, day] = record.date;
  // Double braces keep the name of an organization in one piece, and the capitals of a title.
  const authors = record.authors.map(({ family, given }) =>
    given ? `{${toTex(family)}}, ${toGivenName(given)}` : `{${toTex(family)}}`,
  );
  const fields: [string, string | undefined][] = [
    ['author', authors.join(' and ')],
    ['title', `{${toTex(record.title)}}`],
    ['institution', toTex(record.publisher)],
    ['address', record.place && toTex(record.place)],
    ['number', record.number && toTex(record.number)],
    ['edition', record.edition && toTex(record.edition)],
    ['year', String(year)],
    ['date', [year, pad(month), pad(day)].join('-')],
    ['doi', record.doi && toAddress(record.doi)],
    ['url', toAddress(record.url)],
    ['language', record.language],
    ['abstract', toTex(record.abstract)],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@techreport{${record.key},`, ...lines, '}', ''].join('\n');
}

/** Packages take addresses as they are; only characters that would end the field or the line are encoded. */
const toAddress = (text: string) => text.replace(/[{}%]/g, encodeURIComponent);

/** RIS: a tag, two spaces, a hyphen, a space, the value; a record ends with ER. Lines end in CRLF. */
export function formatRis(report: ReportView): string {
  const record = toCitationRecord(report);
  const [year, month, day] = record.date;
  const fields: [string, string | undefined][] = [
    ['TY', 'RPRT'],
    ...record.authors.map(({ family, given }): [string, string] => [
      'AU',
      [family, given].filter(Boolean).join(', '),
    ]),
    ['TI', record.title],
    ['PB', record.publisher],
    ['CY', record.place],
    ['PY', String(year)],
    ['DA', [year, pad(month), pad(day), ''].join('/')],
    ['M1', record.number],
    ['ET', record.edition],
    ['DO', record.doi],
    ['UR', record.url],
    ['LA', record.language],
    ['AB', record.abstract],
    ['ID', record.key],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** CSL-JSON, as citation processors and reference managers take it: a list of one item. */
export function formatCsl(report: ReportView): string {
  const record = toCitationRecord(report);
  const item = {
    id: record.key,
    type: 'report',
    title: record.title,
    author: record.authors.map(({ family, given }) =>
      given ? { family, given } : { literal: family },
    ),
    issued: { 'date-parts': [record.date] },
    publisher: record.publisher,
    'publisher-place': record.place,
    number: record.number,
    edition: record.edition,
    DOI: record.doi,
    URL: record.url,
    language: record.language,
    abstract: record.abstract,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const pad = (number: number) => String(number).padStart(2, '0');
