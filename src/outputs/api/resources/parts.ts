import { z } from 'zod';
import type {
  AttachmentView,
  CorrectionView,
  EventView,
  PictureView,
  TopicLink,
  TranslationView,
} from '../../../entries/views.ts';
import { closingFields } from '../../../model/content-types/publication.ts';
import { eventFields } from '../../../model/content-types/release.ts';
import { defineAddresses, type Addresses, type ApiCollection } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';

/** An absolute address. */
const address = (description: string) => z.url().describe(description);

/** A moment with its offset from UTC, as the newsroom wrote it. */
export const moment = () => z.iso.datetime({ offset: true });

export const topicLink = z
  .object({
    name: z.string(),
    url: address('Page of the topic.'),
    api: address('Document of the topic.'),
  })
  .meta({ id: 'topicLink', title: 'Topic' });

export const picture = z
  .object({
    url: address('A JPEG or PNG that every browser and feed reader can show.'),
    width: z.int().positive().describe('Pixels of the largest of `sizes`.'),
    height: z.int().positive().describe('Pixels of the largest of `sizes`.'),
    alt: z.string().describe('What the picture shows, for who cannot see it; may be empty.'),
    caption: z.string().optional(),
    credit: z.string().optional().describe('To be named wherever the picture is shown.'),
    sizes: z
      .array(
        z.object({
          url: z.url(),
          width: z.int().positive().describe('Pixels.'),
          type: z.string().describe('Media type.'),
        }),
      )
      .describe('The same picture in a modern format, narrowest first.'),
  })
  .meta({ id: 'picture', title: 'Picture' });

export const attachment = z
  .object({
    title: z.string(),
    url: z.url(),
    format: z.string().describe('Such as PDF.'),
    bytes: z.int().positive(),
    pages: z.int().positive().optional(),
  })
  .meta({ id: 'attachment', title: 'Attachment' });

export const correction = z
  .object({ date: moment(), text: z.string().describe('What was wrong and what is right.') })
  .meta({ id: 'correction', title: 'Correction' });

export const translation = z
  .object({
    language: z.string().describe('BCP 47 code.'),
    name: z.string().describe('Name of the language in itself.'),
    url: z.url(),
    api: z.url().describe('The same entry in that language.'),
  })
  .meta({ id: 'translation', title: 'Translation' });

export const event = z
  .object({
    start: ofField(moment(), eventFields.start),
    end: ofField(moment(), eventFields.end).optional(),
    place: ofField(z.string(), eventFields.place).optional(),
    dialIn: ofField(z.string(), eventFields.dialIn).optional(),
    registration: ofField(z.url(), eventFields.registration).optional(),
  })
  .meta({ id: 'event', title: 'Event' });

export const corrections = ofField(z.array(correction), closingFields.corrections).describe(
  'Newest first. Show them with the text.',
);

export const toTopicLinks = (
  topics: readonly TopicLink[],
  addresses: Addresses,
): z.infer<typeof topicLink>[] =>
  topics.map(({ name, href }) => ({
    name,
    url: addresses.url(href),
    api: addresses.entry('topics', href),
  }));

export function toPicture(view: PictureView, { url }: Addresses): z.infer<typeof picture> {
  const { src, width, height, alt, caption, credit, sources } = view;
  const sizes = sources.flatMap(({ type, srcset }) =>
    srcset.split(', ').map((candidate) => {
      const [href = '', pixels = ''] = candidate.split(' ');
      return { url: url(href), width: Number.parseInt(pixels, 10), type };
    }),
  );
  return { url: url(src), width, height, alt, caption, credit, sizes };
}

export const toAttachment = (
  view: AttachmentView,
  { url }: Addresses,
): z.infer<typeof attachment> => ({
  title: view.title,
  url: url(view.href),
  format: view.type,
  bytes: view.bytes,
  pages: view.pages,
});

export const toCorrections = (views: readonly CorrectionView[]): z.infer<typeof correction>[] =>
  views.map(({ date, text }) => ({ date: date.iso, text }));

export const toTranslations = (
  views: readonly TranslationView[],
  siteUrl: string,
  collection: ApiCollection,
): z.infer<typeof translation>[] =>
  views.map(({ language, name, href }) => {
    const addresses = defineAddresses(siteUrl, language);
    return { language, name, url: addresses.url(href), api: addresses.entry(collection, href) };
  });

export const toEvent = (
  { start, end, place, dialIn, registration }: EventView,
  { url }: Addresses,
): z.infer<typeof event> => ({
  start: start.iso,
  end: end?.iso,
  place,
  dialIn,
  registration: registration && url(registration),
});
