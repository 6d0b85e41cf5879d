import { describe, expect, it } from 'vitest';
import type { ReportView } from '../../entries/views.ts';
import { formatBibtex, formatCsl, formatRis } from './citation-files.ts';

const report = {
  path: '/es/informes/el-100-porciento/',
  language: 'es',
  site: { url: 'https://news.example' },
  headline: 'El 100 % & {otros} $números_1',
  subtitle: 'Un #informe ~ \\ ^',
  summary: 'Dos líneas\nde resumen.',
  authors: [
    { name: 'Gabriel García Márquez', familyName: 'García Márquez' },
    { name: 'Mei Hsu' },
    { name: 'Teófilo' },
  ],
  citation: {
    publisher: 'Lantern & Row',
    year: '2011',
    day: '2011-07-05',
    place: 'Washington, D.C.',
    reportNumber: '4',
    doi: '10.1234/a_b',
  },
} as unknown as ReportView;

const anonymous = { ...report, authors: [] } as ReportView;

describe('BibTeX', () => {
  it('escapes the special characters of TeX and splits names at the family name', () => {
    const lines = formatBibtex(report).split('\n');
    expect(lines[0]).toBe('@techreport{garcia-marquez2011-el-100-porciento,');
    expect(lines).toContain('  author = {{García Márquez}, Gabriel and {Hsu}, Mei and {Teófilo}},');
    expect(lines).toContain(
      '  title = {{El 100 \\% \\& \\textbraceleft{}otros\\textbraceright{} \\$números\\_1: Un \\#informe \\textasciitilde{} \\textbackslash{} \\textasciicircum{}}},',
    );
    expect(lines).toContain('  date = {2011-07-05},');
    expect(lines).toContain('  doi = {10.1234/a_b},');
    expect(lines).toContain('  url = {https://news.example/es/informes/el-100-porciento/},');
  });

  it('keeps a name with “and” or a comma in one piece, and pairs all braces', () => {
    const authors = [
      { name: 'Center for Law and Policy', familyName: 'Center for Law and Policy' },
      { name: 'Law and Policy Center', familyName: 'Center' },
      { name: 'Martin Luther, Jr. King', familyName: 'King' },
    ];
    const bibtex = formatBibtex({
      ...report,
      authors,
      headline: 'A { alone',
    } as unknown as ReportView);
    expect(bibtex).toContain(
      '  author = {{Center for Law and Policy} and {Center}, Law {and} Policy and {King}, Martin Luther{,} Jr.},',
    );
    expect(bibtex.match(/\{/g)).toHaveLength(bibtex.match(/\}/g)!.length);
  });

  it('puts the family name of a Chinese author first, without the name in Latin letters', () => {
    const authors = [{ name: '林小梅 (Lin Xiaomei)' }];
    const bibtex = formatBibtex({ ...report, authors } as unknown as ReportView);
    expect(bibtex).toContain('  author = {{林}, 小梅},');
  });

  it('names the publisher when there are no authors, as one name', () => {
    expect(formatBibtex(anonymous)).toContain('  author = {{Lantern \\& Row}},');
  });
});

describe('RIS', () => {
  it('has one value per line, family names first, and ends the record', () => {
    expect(formatRis(report).split('\r\n')).toEqual([
      'TY  - RPRT',
      'AU  - García Márquez, Gabriel',
      'AU  - Hsu, Mei',
      'AU  - Teófilo',
      'TI  - El 100 % & {otros} $números_1: Un #informe ~ \\ ^',
      'PB  - Lantern & Row',
      'CY  - Washington, D.C.',
      'PY  - 2011',
      'DA  - 2011/07/05/',
      'M1  - 4',
      'DO  - 10.1234/a_b',
      'UR  - https://news.example/es/informes/el-100-porciento/',
      'LA  - es',
      'AB  - Dos líneas de resumen.',
      'ID  - garcia-marquez2011-el-100-porciento',
      'ER  - ',
      '',
    ]);
  });
});

describe('CSL-JSON', () => {
  it('is a list of one report', () => {
    expect(JSON.parse(formatCsl(report))).toEqual([
      expect.objectContaining({
        type: 'report',
        author: [
          { family: 'García Márquez', given: 'Gabriel' },
          { family: 'Hsu', given: 'Mei' },
          { literal: 'Teófilo' },
        ],
        issued: { 'date-parts': [[2011, 7, 5]] },
        DOI: '10.1234/a_b',
      }),
    ]);
  });

  it('does not split the name of an organization', () => {
    expect(JSON.parse(formatCsl(anonymous))).toMatchObject([
      { author: [{ literal: 'Lantern & Row' }] },
    ]);
  });
});
