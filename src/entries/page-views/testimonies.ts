import { toArticleView } from '../view-parts/article-view.ts';
import { getPublications } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toEventView } from '../view-parts/event.ts';
import type { PublicEntry } from '../newsroom/public-newsroom.ts';
import type { TestimonyView } from '../views.ts';

/** Every public testimony of a locale. */
export function getTestimonies(locale: Locale): Promise<TestimonyView[]> {
  return Promise.all(
    getPublications(locale, 'testimonies').map((testimony) => toTestimonyView(locale, testimony)),
  );
}

/** A testimony as its page shows it: only what the person agreed to show, without consent, age or approver. */
export async function toTestimonyView(
  locale: Locale,
  testimony: PublicEntry<'testimonies'>,
): Promise<TestimonyView> {
  const article = await toArticleView(locale, testimony);
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
      event: toEventView(locale, hearing),
    },
  };
}
