import { expect, test } from 'vitest';
import { components } from '../../../src/markdown/index.ts';
import { adminLanguageCodes, importAdminLanguage } from '../../settings/admin-language.ts';

test.each(adminLanguageCodes)(
  "every property of a report's element has a name in %s",
  async (code) => {
    const { properties, choices, elementNames } = (await importAdminLanguage(code)).bodyEditor;
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
