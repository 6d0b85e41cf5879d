import { z } from 'zod';
import type { TestimonyView } from '../../../entries/views.ts';
import { defineAddresses } from '../addresses/api-addresses.ts';
import { articleShape, bodyShape, toArticle } from './article.ts';
import { event, toEvent } from './parts.ts';

const person = z
  .object({
    displayName: z.string().describe('The only name under which the person may be quoted.'),
    pseudonym: z.boolean().describe('Whether that name was changed to protect the person.'),
    place: z.string().optional().describe('Coarse.'),
  })
  .meta({ id: 'witness', title: 'Person of a personal testimony' });

const hearing = z
  .object({
    body: z.string(),
    committee: z.string().optional(),
    witness: z.string(),
    witnessRole: z.string().optional(),
    docket: z.string().optional(),
    event,
  })
  .meta({ id: 'hearing', title: 'Hearing' });

export const testimony = z
  .object({
    ...articleShape,
    kind: z.enum(['personal-testimony', 'hearing-testimony']),
    person: person.optional().describe('Of a personal testimony.'),
    hearing: hearing.optional().describe('Of a hearing testimony.'),
    ...bodyShape,
  })
  .meta({
    title: 'Testimony',
    description:
      'A personal story or a statement at a hearing. A document that is gone must not be kept: its person may have withdrawn consent.',
  });

/** A testimony without its body. */
export type TestimonyFacts = Omit<z.infer<typeof testimony>, keyof typeof bodyShape>;

export function toTestimony(view: TestimonyView): TestimonyFacts {
  const article = toArticle(view, 'testimonies', 'testimony');
  if (view.kind === 'personal-testimony') {
    const { displayName, pseudonym, place } = view.person;
    return { ...article, person: { displayName, pseudonym, place } };
  }
  const { body, committee, witness, witnessRole, docket, event: gathering } = view.hearing;
  return {
    ...article,
    hearing: {
      body,
      committee,
      witness,
      witnessRole,
      docket,
      event: toEvent(gathering, defineAddresses(view.site.url, view.language)),
    },
  };
}
