import { z } from 'zod';
import type {
  HearingTestimonyView,
  PersonalTestimonyView,
  TestimonyView,
} from '../../../entries/views.ts';
import { defineResource } from '../documents/resource.ts';
import { defineEntryDocument } from '../documents/entry-document.ts';
import { defineArticle } from './article.ts';
import { event } from './parts.ts';

const person = defineResource<PersonalTestimonyView['person']>()(
  {
    displayName: [z.string().describe('The only name under which the person may be quoted.')],
    pseudonym: [z.boolean().describe('Whether that name was changed to protect the person.')],
  },
  { id: 'witness', title: 'Person of a personal testimony' },
);

const hearing = defineResource<HearingTestimonyView['hearing']>()(
  {
    body: [z.string()],
    committee: [z.string().optional()],
    witness: [z.string()],
    witnessRole: [z.string().optional()],
    docket: [z.string().optional()],
    event: [event.schema, (view, addresses) => event.from(view.event, addresses)],
  },
  { id: 'hearing', title: 'Hearing' },
);

export const testimony = defineEntryDocument<TestimonyView>()(
  {
    ...defineArticle('testimonies', 'testimony'),
    kind: [z.enum(['personal-testimony', 'hearing-testimony'])],
    person: [
      person.schema.optional().describe('Of a personal testimony.'),
      (view, addresses) =>
        view.kind === 'personal-testimony' ? person.from(view.person, addresses) : undefined,
    ],
    hearing: [
      hearing.schema.optional().describe('Of a hearing testimony.'),
      (view, addresses) =>
        view.kind === 'hearing-testimony' ? hearing.from(view.hearing, addresses) : undefined,
    ],
  },
  {
    title: 'Testimony',
    description:
      'A personal story or a statement at a hearing. A document that is gone must not be kept: its person may have withdrawn consent.',
  },
);
