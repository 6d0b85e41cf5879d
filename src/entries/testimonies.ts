import { getTexts, toArticleView } from './article.ts';
import type { Edition } from './edition.ts';
import { toEventView } from './event.ts';
import type { PublicText } from './newsroom.ts';
import type { TestimonyView } from './views.ts';

/** Every public testimony of an edition. */
export function getTestimonies(edition: Edition): Promise<TestimonyView[]> {
  return Promise.all(
    getTexts(edition, 'testimonies').map((testimony) => toTestimonyView(edition, testimony)),
  );
}

/** A testimony as its page shows it: only what the person agreed to show is taken over: no consent, age or approver. */
export async function toTestimonyView(
  edition: Edition,
  testimony: PublicText<'testimonies'>,
): Promise<TestimonyView> {
  const article = await toArticleView(edition, testimony);
  const { person, hearing } = testimony.values;
  if (testimony.values.kind === 'personal' && person) {
    const { displayName, pseudonym, place } = person;
    return {
      ...article,
      kind: 'personal-testimony',
      person: { displayName, pseudonym, ...(place && { place }) },
    };
  }
  if (!hearing) throw new Error(`${testimony.id} has neither person nor hearing.`);
  const { body, committee, witness, witnessRole, docket } = hearing;
  return {
    ...article,
    kind: 'hearing-testimony',
    hearing: {
      body,
      ...(committee && { committee }),
      witness,
      ...(witnessRole && { witnessRole }),
      ...(docket && { docket }),
      event: toEventView(edition, hearing),
    },
  };
}
