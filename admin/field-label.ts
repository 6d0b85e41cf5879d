import type { ContentType } from '../src/model/content-type.ts';
import { getAdminLanguage } from './admin-language.ts';
import { words } from './words/index.ts';

/** What staff call a field; of a path such as `corrections.0.date`, the field that it is in. */
export function getFieldLabel(type: ContentType, path: string): string {
  const name = path.split('.')[0]!;
  if (name === 'body') return words.config.text;
  return type.fields[name]?.label[getAdminLanguage()] ?? path;
}
