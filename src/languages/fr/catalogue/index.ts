import type { Catalogue } from '../../parts/catalogue.ts';
import { bodies } from './bodies.ts';
import { components } from './components.ts';
import { documents } from './documents.ts';
import { entries } from './entries.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { media } from './media.ts';
import { newsroom } from './newsroom.ts';
import { publications } from './publications.ts';
import { settings } from './settings.ts';

/** The messages for staff in French, by their English text. */
export const catalogue: Catalogue = {
  ...bodies,
  ...components,
  ...documents,
  ...entries,
  ...fields,
  ...files,
  ...media,
  ...newsroom,
  ...publications,
  ...settings,
};
