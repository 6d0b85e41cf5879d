import { expect, test } from 'vitest';
import { components } from '../../src/markdown/index.ts';
import { getWords } from './body-messages.ts';

test("every property of a report's element has a name in both languages", () => {
  for (const { name, props } of components.values()) {
    for (const [prop, { choices = [] }] of Object.entries(props)) {
      expect(Object.keys(getWords('en').properties), prop).toContain(prop);
      expect(Object.keys(getWords('es').properties), prop).toContain(prop);
      for (const choice of choices) expect(Object.keys(getWords('es').choices)).toContain(choice);
    }
    expect(Object.keys(getWords('es').elementNames)).toContain(name);
  }
});
