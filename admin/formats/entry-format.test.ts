import { describe, expect, it } from 'vitest';
import { collections, settings } from '../../src/model/content-types/collections.ts';
import { wrapText } from './source-with-revision.ts';
import { defineEntryFormat } from './entry-format.ts';

const facts = () => ({
  adminLanguage: 'en' as const,
  timeZone: 'America/New_York',
  now: Date.parse('2026-11-24T12:00:00-05:00'),
});
const releases = defineEntryFormat([collections.releases], facts);

const text = `---
kind: statement # checked
headline: 'A vigil'
summary: In one sentence.
datePublished: 2012-01-01T02:00:00Z
topics:
  - language-access
---

The text.
`;
const raw = `#!dateline {"version":"abc"}\n${text}`;

describe('defineTextFormat', () => {
  it('reads fields and text, and what lists say of an entry', () => {
    expect(releases.fromFile(raw)).toMatchObject({
      headline: 'A vigil',
      body: 'The text.',
      $source: { text, version: 'abc' },
      $state: 'public',
      $note: '',
      $day: '2011-12-31',
      '$by-datePublished': '2011',
      '$by-kind': 'Statement',
      '$by-topics': 'language access',
    });
  });

  it('says of a text that was set aside that it was', () => {
    const kept = wrapText({ text, version: 'abc', isConflictDraft: true });
    expect(releases.fromFile(kept).$note).toBe(' · Set aside');
  });

  it('writes an unchanged entry byte for byte, with its version', () => {
    expect(releases.toFile(releases.fromFile(raw))).toBe(raw);
  });

  it('changes only what was changed, and writes no hidden key', () => {
    const data = { ...releases.fromFile(raw), headline: 'Two vigils', $name: 'x', $entry: 'y' };
    expect(releases.toFile(data)).toBe(raw.replace('A vigil', 'Two vigils'));
  });

  it('keeps a file without a line break at its end as it is', () => {
    const open = text.trimEnd();
    const written = releases.toFile(releases.fromFile(open));
    expect(written).toBe(`#!dateline {"open":true}\n${open}`);
  });

  it('writes a new entry without a version', () => {
    const data = { kind: 'statement', headline: 'New', body: 'Text.' };
    expect(releases.toFile(data)).toBe('---\nkind: statement\nheadline: New\n---\n\nText.\n');
  });

  it.each([
    ['conflict marks', '---\n<<<<<<< ours\nheadline: A\n=======\n>>>>>>> theirs\n---\n'],
    ['another language', '---js\n({})\n---\n'],
    ['a field twice', '---\nheadline: A\nheadline: B\n---\n'],
  ])('opens a file with %s without its fields and never writes it', (_, broken) => {
    const data = releases.fromFile(broken);
    expect(data).toMatchObject({
      $source: { text: broken },
      $note: ' · This file can’t be read as it is. Ask whoever looks after the newsroom’s files.',
    });
    expect(() => releases.toFile({ ...data, headline: 'New' })).toThrow('is not saved');
  });

  it('never writes a text that was not read whole', () => {
    const data = releases.fromFile(`#!dateline {"version":"abc","partial":true}\n${text}`);
    expect(() => releases.toFile(data)).toThrow('not loaded whole');
  });

  it('tells settings apart by the fields of the form', () => {
    const format = defineEntryFormat(Object.values(settings), facts);
    const data = { footer: [], main: [{ section: 'press' }] };
    const order = Object.keys(settings.navigation.fields);
    expect(format.toFile(data, order)).toBe('main:\n  - section: press\n');
  });
});
