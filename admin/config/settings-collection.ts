import { translate } from '../../src/languages/translate.ts';
import type { CmsCollection } from 'decap-cms-core';
import { settings as settingsTypes } from '../../src/model/content-types/collections.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { ConfigFacts } from './decap-config.ts';
import { toContext } from './decap-collections.ts';
import { toFormFields } from './form-fields.ts';
import { settingsFormat } from '../formats/index.ts';

/** The collection of the settings files: site, navigation, languages. */
export function toSettingsCollection(facts: ConfigFacts): CmsCollection {
  const { adminLanguage } = facts;
  return {
    name: 'settings',
    label: adminLanguage.messages.config.settings,
    format: settingsFormat,
    files: Object.entries(settingsTypes).map(([name, type]: [string, ContentType]) => ({
      name,
      label: translate(type.label, adminLanguage),
      file: `content/settings/${name}.yml`,
      fields: toFormFields(type, toContext(facts)),
    })),
  };
}
