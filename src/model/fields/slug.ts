import { message } from '../../languages/message.ts';
import type { Field, FieldOptions } from './field.ts';
import { text } from './text.ts';

/** The last part of a page's address. */
export function slug(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 100,
    pattern: {
      expression: slugPattern,
      remedy: message(
        'Write lower-case letters a–z, digits and single hyphens, such as governor-suspends; for Chinese, in English or pinyin.',
      ),
    },
  });
}

/** Letters a–z, digits and single hyphens: characters that every mail program and file system keeps. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
