import { describe, expect, it } from 'vitest';
import { builtPages } from '../built-pages.ts';
import { checkVocabulary, getGraphs, type Graph } from './schema-org-vocabulary.ts';

const graphs = getGraphs(builtPages);

describe('structured data', () => {
  it('has no unknown type or property and no value of the wrong kind', () => {
    expect(checkVocabulary(graphs)).toEqual([]);
  });

  it('is checked by a vocabulary that detects mistakes', () => {
    const context = 'https://schema.org';
    const wrong = new Map<string, Graph>([
      ['type', { '@context': context, '@graph': [{ '@type': 'PressRelease', headline: 'x' }] }],
      ['property', { '@context': context, '@graph': [{ '@type': 'Person', headline: 'x' }] }],
      [
        'value',
        { '@context': context, '@graph': [{ '@type': 'Event', location: { '@type': 'Thing' } }] },
      ],
    ]);
    const found = checkVocabulary(wrong).map((message) => message.split(':')[0]);
    expect([...new Set(found)]).toEqual(['type', 'property', 'value']);
  });

  it('refers to nodes that are on some page', () => {
    const whole = JSON.stringify([...graphs.values()]);
    const defined = new Set(
      [...whole.matchAll(/"@type":"\w+","@id":"([^"]+)"/g)].map(([, id]) => id),
    );
    const references = [...whole.matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
    expect(references.filter((id) => !defined.has(id))).toEqual([]);
    expect(references.length).toBeGreaterThan(3);
  });
});
