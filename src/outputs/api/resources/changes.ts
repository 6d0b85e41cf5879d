import { z } from 'zod';
import { kind } from './card.ts';
import { moment } from './parts.ts';
import { feedId } from './resource-head.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const change = z
  .object({
    at: moment(),
    type: z
      .enum(['appeared', 'changed', 'corrected', 'withdrawn'])
      .describe('A withdrawn entry has only this change; its document is a notice.'),
    id: z.string().describe('Language, collection and slug: `en/releases/vigil`.'),
    feedId,
    language: z.string().describe('BCP 47 code.'),
    kind,
    url: z.url().describe('Page of the entry.'),
    api: z.url().describe('Document of the entry.'),
    digest: digest.describe(
      'That of the document as it is now, the same in every change of an entry.',
    ),
  })
  .meta({ id: 'change', title: 'Change' });

export const changes = z
  .object({
    $schema: z.url().describe('JSON Schema of this document.'),
    api: z.url().describe('Address of this document.'),
    changes: z
      .array(change)
      .describe(
        'Newest first, in all languages. Every public entry is in the whole list, and in one of its parts: an entry that is no longer named is gone and must not be kept.',
      ),
    others: z
      .array(z.object({ api: z.url(), digest }))
      .describe('Documents without a date: pages, topics, people and settings.'),
  })
  .meta({
    title: 'Changes',
    description:
      'All that is needed to keep a copy, or a part of it. Fetch every document whose digest you do not have; delete what is no longer named.',
  });

export const changeParts = z
  .object({
    $schema: z.url().describe('JSON Schema of this document.'),
    api: z.url().describe('Address of this document.'),
    parts: z
      .array(
        z.object({
          api: z.url().describe('Address of the part.'),
          digest: digest.describe('It changes with anything in the part.'),
        }),
      )
      .describe('By date of publication, newest first; the last has what has no date.'),
  })
  .meta({
    title: 'Parts of the changes',
    description:
      'The list of changes in parts, for large newsrooms. Fetch every part whose digest you do not have; forget parts that are no longer named.',
  });

export type ChangeParts = z.infer<typeof changeParts>;

/** One change of an entry. */
export type Change = z.infer<typeof change>;
export type Changes = z.infer<typeof changes>;
