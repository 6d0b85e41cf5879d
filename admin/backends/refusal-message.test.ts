import { expect, it } from 'vitest';
import { en } from '../words/en.ts';
import { es } from '../words/es.ts';
import { toRefusalMessage } from './refusal-message.ts';

it('has words of its own for what staff can meet', () => {
  const locked = { error: 'index.lock exists.', code: 'locked' };
  expect(toRefusalMessage(locked, en)).toMatch('busy');
  expect(toRefusalMessage(locked, es)).toMatch('ocupado');
});

it('names the file that was refused', () => {
  const svg = {
    error: '“logo.svg” is a drawing. Save it as PNG.',
    code: 'media',
    details: { file: 'logo.svg', problem: 'media-type-unsupported' },
  };
  expect(toRefusalMessage(svg, en)).toBe('“logo.svg” is a drawing. Save it as PNG.');
  expect(toRefusalMessage(svg, es)).toMatch(/^logo\.svg: Este tipo/);
});

it('shows the server’s sentence where it has none', () => {
  expect(toRefusalMessage({ error: 'Something new.', code: 'new' }, es)).toBe('Something new.');
  expect(toRefusalMessage({}, en)).toBe('It was not saved.');
});
