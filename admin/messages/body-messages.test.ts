import { expect, test } from 'vitest';
import { components } from '../../src/markdown/index.ts';
import { getBodyMessages } from './body-messages.ts';

test("every property of a report's element has a name in both languages", () => {
  for (const { name, props } of components.values()) {
    for (const [prop, { choices = [] }] of Object.entries(props)) {
      expect(Object.keys(getBodyMessages('en').properties), prop).toContain(prop);
      expect(Object.keys(getBodyMessages('es').properties), prop).toContain(prop);
      for (const choice of choices)
        expect(Object.keys(getBodyMessages('es').choices)).toContain(choice);
    }
    expect(Object.keys(getBodyMessages('es').elementNames)).toContain(name);
  }
});
