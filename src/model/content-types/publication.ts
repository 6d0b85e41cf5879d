import { inForm } from '../../languages/problems/problem.ts';
import { message } from '../../languages/message.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import type { Listing, Rule } from './content-type.ts';
import { formerAddress } from '../fields/address.ts';
import { flag } from '../fields/choice.ts';
import { dateTime } from '../fields/date.ts';
import { attachment, image } from '../fields/media.ts';
import { optional } from '../fields/optional.ts';
import { publicationReference, publicationReferences, references } from '../fields/reference.ts';
import { group, list } from '../fields/structure.ts';
import { slug } from '../fields/slug.ts';
import { paragraphs, text } from '../fields/text.ts';

/** The first fields in the form of every publication. */
export const leadingFields = {
  headline: text({
    label: 'Headline',
    hint: 'What it says, in one line. Under 90 characters reads well everywhere.',
    meaning: 'headline',
    max: 200,
  }),
  slug: optional(
    slug({
      label: 'Address',
      hint: 'Last part of the web address, in the letters a–z. Left empty, it comes from the first headline.',
      copiedTo: 'translations',
    }),
  ),
  summary: text({
    label: 'Summary',
    hint: 'One sentence for lists, search results and shared links.',
    meaning: 'description',
    max: 400,
  }),
  datePublished: dateTime({
    section: 'timing',
    label: 'Publish at',
    hint: 'Left empty, it is when you publish, or when the embargo ends. In the future, the text waits until then.',
    meaning: 'datePublished',
    setBy: 'publication',
    opens: true,
    copiedTo: 'translations',
  }),
  dateModified: optional(
    dateTime({
      section: 'afterwards',
      label: 'Updated at',
      hint: 'Only for a change that readers should notice.',
      meaning: 'dateModified',
      copiedTo: 'nothing',
    }),
  ),
} satisfies Fields;

const correctionFields = {
  date: dateTime({
    label: 'Corrected at',
    hint: 'When the correction was made.',
    beginsNow: true,
    meaning: 'datePublished',
  }),
  text: text({
    label: 'Correction',
    hint: 'What was wrong and what is right.',
    meaning: 'text',
    max: 1000,
  }),
} satisfies Fields;

export type CorrectionValue = FieldValues<typeof correctionFields>;

/** Characters of the reason of a withdrawal. */
export const longestReason = 600;

/** The last fields in the form of every publication: its relations and its lifecycle. */
export const closingFields = {
  topics: references({
    section: 'relations',
    label: 'Topics',
    hint: 'Under which readers find the text.',
    meaning: 'about',
    to: 'topics',
  }),
  image: optional(
    image({
      label: 'Picture',
      hint: 'Shown above the text and beside links that people share.',
      meaning: 'image',
    }),
  ),
  attachments: list({
    label: 'Attachments',
    hint: 'Documents to download: PDF, or CSV for tables.',
    meaning: 'associatedMedia',
    item: attachment({ label: 'Attachment' }),
    summary: 'title',
  }),
  related: publicationReferences({
    section: 'relations',
    label: 'Related texts',
    hint: 'Offered at the end of the text.',
    meaning: 'relatedLink',
    max: 12,
  }),
  aliases: list({
    section: 'afterwards',
    label: 'Former addresses',
    hint: 'Old addresses on this site that should lead here, the oldest first, such as /news/42/.',
    copiedTo: 'nothing',
    item: formerAddress({ label: 'Address' }),
  }),
  draft: flag({
    section: 'timing',
    label: 'Hold back',
    hint: 'Readers do not see it, even after you publish it. What they see now leaves the site only once you publish this.',
    internal: true,
  }),
  embargoedUntil: optional(
    dateTime({
      section: 'timing',
      label: 'Embargoed until',
      hint: 'Nothing of the text is public before this moment.',
      opens: true,
      internal: true,
      copiedTo: 'translations',
    }),
  ),
  expires: optional(
    dateTime({
      section: 'timing',
      label: 'Expires at',
      hint: 'From this moment the text is no longer on the site.',
      meaning: 'expires',
      copiedTo: 'translations',
    }),
  ),
  corrections: list({
    section: 'afterwards',
    label: 'Corrections',
    hint: 'Shown at the top of the text, newest first.',
    meaning: 'correction',
    copiedTo: 'nothing',
    item: group({ label: 'Correction', fields: correctionFields }),
    summary: 'text',
  }),
  withdrawn: optional(
    group({
      section: 'afterwards',
      label: 'Withdrawal',
      hint: 'Replaces the text by a notice that says when and why it was withdrawn.',
      isBegunElsewhere: true,
      copiedTo: 'nothing',
      fields: {
        date: dateTime({
          label: 'Withdrawn at',
          hint: 'The notice names this day.',
          beginsNow: true,
        }),
        reason: text({
          label: 'Reason',
          hint: 'Public. Do not repeat what the text said.',
          max: longestReason,
        }),
        instead: optional(
          publicationReference({
            label: 'Read instead',
            hint: 'What takes its place; the notice links to it.',
          }),
        ),
      },
    }),
  ),
  notes: optional(
    paragraphs({
      section: 'afterwards',
      label: 'Internal notes',
      hint: 'notes|Never published.',
      internal: true,
      copiedTo: 'translations',
    }),
  ),
} satisfies Fields;

/** The values that every kind of publication has. */
export type Publication = FieldValues<typeof leadingFields> & FieldValues<typeof closingFields>;

/** How the admin's lists of publications are arranged. */
export const publicationListing: Listing = {
  title: 'headline',
  sorts: ['datePublished', 'headline'],
  groups: ['datePublished', 'topics'],
};

const time = (value: string) => Date.parse(value);

/** Dates of one publication that contradict each other. */
export const consistentDates: Rule<Publication> = (entry) => {
  const published = time(entry.datePublished);
  return [
    entry.dateModified &&
      time(entry.dateModified) < published && {
        field: 'dateModified',
        cause: message('the text was updated before it was published'),
        ...inForm(
          'Write a moment after datePublished, or remove dateModified.',
          message('Choose a moment after publication, or clear the field.'),
        ),
      },
    entry.expires &&
      time(entry.expires) <= published && {
        field: 'expires',
        cause: message('the text expires before it is published'),
        ...inForm(
          'Write a moment after datePublished, or remove expires.',
          message('Choose a moment after publication, or clear the field.'),
        ),
      },
    entry.expires &&
      entry.embargoedUntil &&
      time(entry.expires) <= time(entry.embargoedUntil) && {
        field: 'expires',
        cause: message('the text expires before its embargo ends, so nobody could ever read it'),
        ...inForm(
          'Write a moment after embargoedUntil, or remove expires.',
          message('Choose a moment after the end of the embargo, or clear the field.'),
        ),
      },
    entry.withdrawn &&
      time(entry.withdrawn.date) < published && {
        field: 'withdrawn.date',
        cause: message('the text was withdrawn before it was published'),
        ...inForm(
          'Write a moment after datePublished; a text that never appeared can be deleted.',
          message('Choose a moment after publication; a text that never appeared can be deleted.'),
        ),
      },
    ...entry.corrections.map(
      ({ date }, index) =>
        time(date) < published && {
          field: `corrections.${index}.date`,
          cause: message('the text was corrected before it was published'),
          ...inForm(
            'Write a moment after datePublished; change the text itself before publication.',
            message('Choose a moment after publication; before it, change the text itself.'),
          ),
        },
    ),
  ];
};
