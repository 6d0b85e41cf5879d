import type { CmsBackend, CmsConfig } from 'decap-cms-core';
import type { AdminSettings } from '../../src/server/admin-settings.ts';
import { collections } from '../../src/model/content-types/collections.ts';
import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import { toCollections } from './decap-collections.ts';
import { toSettingsCollection } from './settings-collection.ts';

export interface ConfigFacts {
  readonly settings: AdminSettings;
  /** Language of labels and hints. */
  readonly adminLanguage: AdminLanguage;
}

/**
 * The whole configuration of Decap, derived from the model: nothing about a field is written here.
 * Pure, so that a test can validate every variant against Decap's own schema.
 */
export function toDecapConfig(facts: ConfigFacts): CmsConfig {
  const { settings, adminLanguage } = facts;
  return {
    // Decap's type lists only its own backends.
    backend: { name: 'newsroom' } as unknown as CmsBackend,
    load_config_file: false,
    locale: adminLanguage.code,
    site_url: settings.siteUrl,
    display_url: settings.siteUrl,
    show_preview_links: false,
    publish_mode: 'editorial_workflow',
    media_folder: 'content/media',
    public_folder: '/media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...Object.values(collections).flatMap((type) => toCollections(type, facts)),
      toSettingsCollection(facts),
    ],
  };
}
