import { importAdminLanguage } from '../settings/admin-language.ts';
import { describe, expect, it } from 'vitest';
import { collections, settings } from '../../src/model/content-types/collections.ts';
import { unwrapSource, wrapSource } from './source-with-revision.ts';
import { defineEntryFormat, type Source } from './entry-format.ts';

const adminLanguage = await importAdminLanguage('en');
const facts = () => ({
  adminLanguage,
  timeZone: 'America/New_York',
  formatDay: (moment: string) => `day of ${moment}`,
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
  it('reads fields, body and the hidden keys for lists', () => {
    expect(releases.fromFile(raw)).toMatchObject({
      headline: 'A vigil',
      body: 'The text.',
      $source: { source: text, version: 'abc' } satisfies Source,
      $state: 'public',
      $note: '',
      $dated: 'day of 2012-01-01T02:00:00Z',
      $day: '2011-12-31',
    });
  });

  it('marks a conflict draft in lists', () => {
    const conflictDraft = wrapSource({
      source: text,
      version: 'abc',
      keptFor: { collection: 'releases-en', slug: '2011/vigil' },
    });
    expect(releases.fromFile(conflictDraft).$note).toBe('Set aside');
  });

  it('does not say of a draft in lists what readers see', () => {
    const source = text.replace('---\n', '---\ndraft: true\n');
    expect(releases.fromFile(source).$note).toBe('Held back');
    expect(releases.fromFile(wrapSource({ source, begunBy: 'Ana' })).$note).toBe('');
    expect(releases.fromFile(wrapSource({ source, isOutdated: true })).$note).toBe(
      'Held back · Older than its original',
    );
  });

  it('counts the consent of translations for the state', () => {
    const consent = { reviewBy: '2027-01-01T00:00:00Z', revoked: '2026-10-01T00:00:00Z' };
    const data = releases.fromFile(wrapSource({ source: text, version: 'abc', consent }));
    expect(data.$state).toBe('consent-lapsed');
  });

  it('keeps what belongs to the entry and is not in its file, as of an unsaved form', () => {
    const consent = { reviewBy: '2027-01-01T00:00:00Z', revoked: '2026-10-01T00:00:00Z' };
    const keptFor = { collection: 'releases-en', slug: '2011/vigil' };
    const opened = releases.fromFile(
      wrapSource({ source: text, version: 'abc', consent, keptFor }),
    );
    const kept = releases.toFile(opened);
    expect(releases.fromFile(kept)).toEqual(opened);
    expect(unwrapSource(kept).source).toBe(text);
  });

  it('writes an unchanged entry byte for byte, with its version', () => {
    expect(releases.toFile(releases.fromFile(raw))).toBe(raw);
  });

  it('writes only changed fields, and no hidden keys', () => {
    const data = { ...releases.fromFile(raw), headline: 'Two vigils', $name: 'x', $entry: 'y' };
    expect(releases.toFile(data)).toBe(raw.replace('A vigil', 'Two vigils'));
  });

  it('keeps a file without a final line break as it is', () => {
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
      $source: { source: broken } satisfies Source,
      $note:
        'This file can’t be read as it is. Ask the person who looks after the newsroom’s files.',
    });
    expect(() => releases.toFile({ ...data, headline: 'New' })).toThrow('is not saved');
  });

  it('never writes a source that was read only in part', () => {
    const data = releases.fromFile(`#!dateline {"version":"abc","partial":true}\n${text}`);
    expect(() => releases.toFile(data)).toThrow('not loaded completely');
  });

  it('tells settings apart by the fields of the form', () => {
    const format = defineEntryFormat(Object.values(settings), facts);
    const data = { footer: [], main: [{ section: 'press' }] };
    const order = Object.keys(settings.navigation.fields);
    expect(format.toFile(data, order)).toBe('main:\n  - section: press\n');
  });
});
