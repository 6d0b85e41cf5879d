import { z } from 'zod';
import type {
  AttachmentView,
  CorrectionView,
  EventView,
  PageShell,
  PictureView,
  TopicLink,
  TranslationView,
} from '../../../entries/views.ts';
import { closingFields } from '../../../model/content-types/publication.ts';
import { eventFields } from '../../../model/content-types/release.ts';
import { defineAddresses, type ApiCollection } from '../addresses/api-addresses.ts';
import { ofField } from './model-field.ts';
import { defineResource, type Property } from '../documents/resource.ts';

/** A moment with its offset from UTC, as the newsroom wrote it. */
export const moment = () => z.iso.datetime({ offset: true });

export const topicLink = defineResource<TopicLink>()(
  {
    name: [z.string()],
    url: [z.url().describe('Page of the topic.'), ({ href }, { url }) => url(href)],
    api: [
      z.url().describe('Document of the topic.'),
      ({ href }, addresses) => addresses.entry('topics', href),
    ],
  },
  { id: 'topicLink', title: 'Topic' },
);

const size = z.object({
  url: z.url(),
  width: z.int().positive().describe('Pixels.'),
  type: z.string().describe('Media type.'),
});

/** Parses the `srcset` of the sources: `/media/a-480.avif 480w, …`. */
const toSizes = ({ sources }: PictureView, url: (href: string) => string): z.infer<typeof size>[] =>
  sources.flatMap(({ type, srcset }) =>
    srcset.split(', ').map((candidate) => {
      const [href = '', pixels = ''] = candidate.split(' ');
      return { url: url(href), width: Number.parseInt(pixels, 10), type };
    }),
  );

export const picture = defineResource<PictureView>()(
  {
    url: [
      z.url().describe('A JPEG or PNG that every browser and feed reader can show.'),
      ({ src }, { url }) => url(src),
    ],
    width: [z.int().positive().describe('Pixels of the file at `url`.')],
    height: [z.int().positive().describe('Pixels of the file at `url`.')],
    alt: [
      z.string().describe('What the picture shows, for people who cannot see it; may be empty.'),
    ],
    caption: [z.string().optional()],
    credit: [z.string().optional().describe('To be named wherever the picture is shown.')],
    sizes: [
      z.array(size).describe('The same picture in a modern format, narrowest first.'),
      (view, { url }) => toSizes(view, url),
    ],
  },
  { id: 'picture', title: 'Picture' },
);

export const attachment = defineResource<AttachmentView>()(
  {
    title: [z.string()],
    url: [z.url(), ({ href }, { url }) => url(href)],
    format: [z.string().describe('Such as PDF.'), ({ type }) => type],
    bytes: [z.int().positive()],
    pages: [z.int().positive().optional()],
  },
  { id: 'attachment', title: 'Attachment' },
);

const correction = defineResource<CorrectionView>()(
  {
    date: [moment(), ({ date }) => date.iso],
    text: [z.string().describe('What was wrong and what is right.')],
  },
  { id: 'correction', title: 'Correction' },
);

export const event = defineResource<EventView>()(
  {
    start: [ofField(moment(), eventFields.start), ({ start }) => start.iso],
    end: [ofField(moment(), eventFields.end).optional(), ({ end }) => end?.iso],
    timeZone: [ofField(z.string(), eventFields.timeZone).optional()],
    place: [ofField(z.string(), eventFields.place).optional()],
    dialIn: [ofField(z.string(), eventFields.dialIn).optional()],
    registration: [
      ofField(z.url(), eventFields.registration).optional(),
      ({ registration }, { url }) => registration && url(registration),
    ],
    calledOff: [z.literal(true).optional().describe('The event does not take place.')],
  },
  { id: 'event', title: 'Event' },
);

export const corrections: Property<
  { readonly corrections: readonly CorrectionView[] },
  z.ZodArray<typeof correction.schema>
> = [
  ofField(z.array(correction.schema), closingFields.corrections).describe(
    'Newest first. Show them with the entry.',
  ),
  (view, addresses) => view.corrections.map((item) => correction.from(item, addresses)),
];

const translation = defineResource<TranslationView & { readonly collection: ApiCollection }>()(
  {
    language: [z.string().describe('BCP 47 code.')],
    name: [z.string().describe('Name of the language in that language.')],
    url: [z.url(), ({ href }, { url }) => url(href)],
    api: [
      z.url().describe('The same entry in that language.'),
      ({ collection, href }, addresses) => addresses.entry(collection, href),
    ],
  },
  { id: 'translation', title: 'Translation' },
);

/** @param getCollection the folder of the documents in all languages */
export const defineTranslations = <V extends PageShell>(
  getCollection: (view: V) => ApiCollection,
): Property<V, z.ZodArray<typeof translation.schema>> => [
  z.array(translation.schema),
  (view) =>
    view.translations
      .filter(({ withdrawn }) => !withdrawn)
      .map((translated) =>
        translation.from(
          { ...translated, collection: getCollection(view) },
          defineAddresses(view.site.url, translated.language),
        ),
      ),
];
