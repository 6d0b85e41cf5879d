import { describe, expect, test } from 'vitest';
import { collections, settings } from '../../../src/model/content-types/collections.ts';
import { readValues } from './shown-values.ts';

const readRelease = (raw: Record<string, unknown>) => readValues(collections.releases.fields, raw);

describe('values that may be unfinished', () => {
  test('are parsed by the model if they are valid', () => {
    const { values, unreadable } = readRelease({
      headline: ' Governor suspends the program ',
      corrections: [{ date: '2011-06-02T10:00:00-04:00', text: 'It was Tuesday.' }],
    });
    expect(values.headline).toBe('Governor suspends the program');
    expect(values.corrections).toEqual([
      { date: '2011-06-02T10:00:00-04:00', text: 'It was Tuesday.' },
    ]);
    expect(unreadable).toEqual([]);
  });

  test('are empty where nothing is written yet', () => {
    const { values, unreadable } = readRelease({});
    expect(values).toMatchObject({ headline: '', summary: '', topics: [], attachments: [] });
    expect(values.image).toBeUndefined();
    expect(values.event).toBeUndefined();
    expect(unreadable).toEqual([]);
  });

  test('stay as they are if the model rejects them but a page can show them', () => {
    const { values, unreadable } = readRelease({
      headline: 'x'.repeat(300),
      datePublished: '2011',
    });
    expect(values.headline).toHaveLength(300);
    expect(values.datePublished).toBe('2011');
    expect(unreadable).toEqual([]);
  });

  test('keep the fields of a group that are filled in', () => {
    const { values } = readRelease({ event: { start: '', place: 'Port Ashby' } });
    expect(values.event).toMatchObject({ start: '', place: 'Port Ashby' });
  });

  test('leave out pictures and documents that are not chosen yet', () => {
    const { values } = readRelease({
      image: { src: '', alt: 'A vigil' },
      attachments: [
        { title: 'Fact sheet' },
        {},
        { file: '', title: '' },
        { file: '/media/x.pdf', title: '' },
      ],
    });
    expect(values.image).toBeUndefined();
    expect(values.attachments).toEqual([{ file: '/media/x.pdf', title: '' }]);
  });

  test('name the fields that cannot be shown', () => {
    const { values, unreadable } = readRelease({ topics: 7, event: 'tomorrow' });
    expect(values.topics).toEqual([]);
    expect(values.event).toBeUndefined();
    expect(unreadable.map(({ label }) => label)).toEqual(['Event', 'Topics']);
  });

  test('include all groups of settings', () => {
    const { values } = readValues(settings.site.fields, { colors: { accent: '#123456' } });
    expect(values.colors).toEqual({ accent: '#123456', accentOnDark: '' });
    expect(values.contact).toMatchObject({ email: '' });
  });
});
