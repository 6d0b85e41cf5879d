import { expect, test } from 'vitest';
import { components } from '../../../src/markdown/index.ts';
import * as languages from '../../../src/languages/index.ts';
import type { Language } from '../../../src/languages/language.ts';

test.each(Object.entries<Language>(languages))(
  "every property of a report's element has a name in %s",
  async (code, { admin }) => {
    const { properties, choices, elementNames } = (await admin?.())?.bodyEditor ?? {};
    for (const { name, props } of components.values()) {
      for (const [prop, rule] of Object.entries(props)) {
        expect(properties).toHaveProperty(prop);
        if (code !== 'en')
          for (const choice of rule.choices ?? []) expect(choices).toHaveProperty(choice);
      }
      if (code !== 'en') expect(elementNames).toHaveProperty(name);
    }
  },
);
