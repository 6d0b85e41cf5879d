import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPONENTS } from '../../src/markdown/index.ts';
import { SPANISH_PROBLEMS } from './problem-words.ts';
import { getWords } from './words.ts';

test('every problem that the checks of a body know is worded in Spanish', () => {
  const checks = new URL('../../src/markdown/', import.meta.url);
  const files = readdirSync(checks, { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, checks), 'utf8'));
  const codes = sources.flatMap((source) =>
    Array.from(source.matchAll(/\bcode: '([a-z0-9-]+)'/g), ([, code]) => code),
  );
  // `table-text` is of the CSV files beside a report, which are not written here.
  const missing = codes.filter((code) => code !== 'table-text' && !SPANISH_PROBLEMS[code ?? '']);
  expect(codes.length).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});

test("every property of a report's element has a name, and a hint in Spanish", () => {
  for (const { name, props } of COMPONENTS.values()) {
    for (const [prop, { choices = [] }] of Object.entries(props)) {
      expect(Object.keys(getWords('en').properties), prop).toContain(prop);
      expect(Object.keys(getWords('es').properties), prop).toContain(prop);
      expect(Object.keys(getWords('es').propertyHints), prop).toContain(`${name}.${prop}`);
      for (const choice of choices) expect(Object.keys(getWords('es').choices)).toContain(choice);
    }
    expect(Object.keys(getWords('es').elementNames)).toContain(name);
  }
});
