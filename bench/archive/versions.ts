import { toBody } from './body.ts';
import { addDays, formatTime } from './dates.ts';
import { toFocus, toSentence, type Focus, type Language } from './grammar.ts';
import type { Plan } from './plan.ts';
import { toAddress, type Publication, type Slugs } from './publication.ts';
import type { Random } from './random.ts';
import { toReportBody } from './report-body.ts';

type Recent = Readonly<Record<Language, readonly Publication[]>>;

/** Writes a planned publication in each of its languages. */
export function toVersions(
  plan: Plan,
  random: Random,
  slugs: Slugs,
  recent: Recent,
): Publication[] {
  const { town, speaker, bill } = toFocus(random, 'en');
  let path: string | undefined;
  return plan.languages.map((language) => {
    const focus = { ...toFocus(random, language), town: town!, speaker: speaker!, bill: bill! };
    const headline = toSentence(random, language, 'headline', focus);
    const slug = slugs.take(`${language}/${plan.section}`, headline);
    path ??= `${formatTime(plan.time).slice(0, 4)}/${slug}`;
    return toVersion(plan, { random, language, focus, headline, slug, path }, recent[language]);
  });
}

interface Named {
  readonly random: Random;
  readonly language: Language;
  readonly focus: Focus;
  readonly headline: string;
  readonly slug: string;
  readonly path: string;
}

function toVersion(
  { section, time, topics, picture, isCorrected, isWithdrawn, fields }: Plan,
  { random, language, focus, headline, slug, path }: Named,
  targets: readonly Publication[],
): Publication {
  const write = (list: string) => toSentence(random, language, list, focus);
  const date = formatTime(time);
  const summary = write('summary');
  const image = picture && {
    src: picture,
    alt: write('alt'),
    caption: write('caption'),
    credit: 'Photograph: Archive',
  };
  const related = targets.length > 0 ? random.pickSome(targets, random.integer(0, 3)) : [];
  const bodyOptions = { random, language, focus, targets, length: random.integer(1500, 2700) };
  return {
    section,
    language,
    path,
    address: toAddress(language, section, slug),
    headline,
    summary,
    date,
    topics,
    ...(image && { image }),
    related: related.map((one) => ({ headline: one.headline, address: one.address })),
    isWithdrawn,
    fields: {
      ...fields,
      headline,
      slug,
      summary,
      datePublished: date,
      topics,
      ...(section === 'releases' && { dateline: focus['town']!.toUpperCase() }),
      ...(section === 'reports' && { keyFindings: [0, 1, 2].map(() => write('sentence')) }),
      ...(image && { image }),
      related: [...new Set(related.map((one) => `${one.section}/${one.path}`))],
      ...(isCorrected && {
        corrections: [{ date: formatTime(addDays(time, 1)), text: write('correction') }],
      }),
      ...(isWithdrawn && {
        withdrawn: { date: formatTime(addDays(time, 2)), reason: write('withdrawal') },
      }),
    },
    body: section === 'reports' ? toReportBody(bodyOptions) : toBody(bodyOptions),
  };
}
