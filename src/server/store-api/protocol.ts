import { z } from 'zod';
import { collections, type CollectionName } from '../../model/content-types/collections.ts';
import { maxBytes } from '../../media/checks/size-check.ts';
import { entryStates } from '../../publishing/visibility/entry-state.ts';
import { maxFileCharacters } from '../../source/front-matter.ts';

/** Most bytes of a request: a picture or document of the largest size, which base64 makes a third larger, and its entry. */
export const bodyLimit = 1.4 * maxBytes;

/** Most characters of one source: a longer file would not be read at all. */
const sourceLimit = maxFileCharacters;

/** Limits its length only; the store checks which paths are allowed. */
const path = z.string().min(1).max(500);
/** Decap's name of an entry within its collection: its key. */
const slug = z.string().min(1).max(300);
/** Decap's name of a collection. */
const collection = z
  .string()
  .regex(/^[a-z]+(-[A-Za-z-]+)?$/)
  .max(40);
/** A commit. */
export const version = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const message = z.string().max(2000);
/** What a draft can be in the editorial workflow. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];
const status = z.enum(draftStatuses);
const asset = z.strictObject({
  path,
  content: z.base64().max(bodyLimit),
  encoding: z.literal('base64'),
});

const dataFile = z.strictObject({
  path,
  slug,
  raw: z.string().max(sourceLimit),
  base: version.optional(),
});

/** Ignores options of other versions of the admin: a window may stay open during an update, and must still save. */
const persistOptions = z.object({
  newEntry: z.boolean().optional(),
  commitMessage: message,
  collectionName: collection,
  status: status.optional(),
  /**
   * The stored commit over which staff decided for the entry as sent: it wins where both changed the same. If the entry has
   * changed since, they are asked again.
   */
  over: version.optional(),
  /** The revision of a discarded draft that is restored: the draft then also gets what has been published since. */
  discarded: version.optional(),
});

const draft = { collection, slug };
/** `seen` is the commit of the draft that somebody saw. */
export const seenDraft = { ...draft, seen: version.optional() };

const language = z.string().min(1).max(35);
/** Name of a field. */
const field = z.string().min(1).max(50);
/** A list, the states that its entries may have, the languages that they are not published in, and whether they are older than their originals. */
const selection = {
  collection,
  states: z.array(z.enum(entryStates)).min(1).max(8).optional(),
  missingIn: z.array(language).min(1).max(50).optional(),
  isOutdated: z.literal(true).optional(),
};
const collectionNames = Object.keys(collections) as CollectionName[];

/** Parameters of each action of Decap's proxy protocol, and of our own actions. Anything else is rejected. */
const params = {
  /** A page of a list. */
  listEntries: z.strictObject({
    ...selection,
    sort: z.strictObject({ field, direction: z.enum(['ascending', 'descending']) }),
    group: z.strictObject({ field, value: z.string().max(300) }).optional(),
    /** The path of the entry before the page; without it, the page is the first. */
    after: path.optional(),
    limit: z.int().min(1).max(200),
  }),
  groupEntries: z.strictObject({ ...selection, field }),
  /** Entries for a field that refers to others. */
  findReferences: z.strictObject({
    collections: z.array(z.enum(collectionNames)).min(1).max(10),
    /** Words of their titles. */
    words: z.string().trim().min(1).max(200).optional(),
    /** Only these: `releases/2011/slug`. */
    ids: z
      .array(path.regex(/^[a-z]+\/./))
      .min(1)
      .max(200)
      .optional(),
    limit: z.int().min(1).max(200),
  }),
  entriesByFiles: z.strictObject({
    files: z.array(z.strictObject({ path, label: z.string().max(200).optional() })).max(50_000),
  }),
  findTexts: z.strictObject({
    words: z.string().trim().min(1).max(1000),
    /** Searches only entries below it. */
    folder: path.optional(),
  }),
  unpublishedEntries: z.strictObject({}),
  /** `id` is collection and slug: `releases-en/2011/slug`. */
  unpublishedEntry: z.strictObject({ id: slug }),
  /** The originals of a translation that were changed since, in a draft too. */
  findChangedOriginals: z.strictObject(draft),
  unpublishedEntryDataFile: z.strictObject({ ...draft, path }),
  unpublishedEntryMediaFile: z.strictObject({ ...draft, path }),
  persistEntry: z.strictObject({
    /** Decap sends a list. */
    dataFiles: z.tuple([dataFile]),
    assets: z.array(asset).max(100),
    options: persistOptions,
  }),
  updateUnpublishedEntryStatus: z.strictObject({
    ...seenDraft,
    newStatus: status,
    /** Whether staff know where a draft that becomes ready has a former name. */
    isKnown: z.boolean().optional(),
  }),
  checkPublication: z.strictObject(seenDraft),
  publishUnpublishedEntry: z.strictObject({
    ...seenDraft,
    /** The drafts that staff have agreed to publish with it, as they saw them. */
    together: z
      .array(z.strictObject({ ...draft, version }))
      .max(50)
      .optional(),
    /** The published commit of which `checkPublication` told them what it says about the other languages. */
    checked: version.optional(),
    /** Files whose conflicts with the published branch staff were shown: there the drafts win. */
    resolve: z.array(path).min(1).max(100).optional(),
    /** The published commit for which staff decided that. If the branch has moved since, they are asked again. */
    over: version.optional(),
  }),
  deleteUnpublishedEntry: z.strictObject({
    ...seenDraft,
    /** Whether another draft has its words by now, as after a conflict: nobody misses it. */
    isStored: z.boolean().optional(),
  }),
  describeDeletion: z.strictObject({ path }),
  deleteFiles: z.strictObject({
    /** Decap sends a list. */
    paths: z.tuple([path]),
    /** What `describeDeletion` said. */
    seen: z.enum(['notice', 'removed']).optional(),
    options: z.strictObject({
      commitMessage: message,
      reason: z.string().max(2000).optional(),
      /** The id of what takes the place of a withdrawn entry: `releases/2011/slug`. */
      instead: z.string().min(1).max(200).optional(),
      /** Key of the topic that takes its place in all that refers to it. */
      replacement: z.string().min(1).max(200).optional(),
    }),
  }),
  getMedia: z.strictObject({ mediaFolder: path }),
  getMediaFile: z.strictObject({ path }),
  persistMedia: z.strictObject({ asset, options: z.strictObject({ commitMessage: message }) }),
  /** Puts another file in the place of a published one; `seen` is the id of that. */
  replaceMedia: z.strictObject({
    asset,
    options: z.strictObject({ commitMessage: message }),
    seen: version.optional(),
  }),
  getLinks: z.strictObject({ path }),
  /** Texts that quote a published entry, in any of its languages, or link to it. */
  findQuoting: z.strictObject(draft),
  /** What changes by itself, and what was published last. */
  getOverview: z.strictObject({}),
  /** Who changed an entry, and when. */
  listRevisions: z.strictObject({ path }),
  readRevision: z.strictObject({ path, version }),
  /** Entries and media that were deleted or replaced. */
  listDeleted: z.strictObject({}),
  /** Publishes a deleted or replaced picture or document again. */
  restoreMedia: z.strictObject({ path, version, seen: version.optional() }),
} as const;

export type ActionName = keyof typeof params;

/** Parameters of each action, by its name. */
export type ActionParams = { readonly [A in ActionName]: z.infer<(typeof params)[A]> };

/** A request to the store. */
export type StoreRequest = {
  [A in ActionName]: {
    readonly action: A;
    readonly params: ActionParams[A];
  };
}[ActionName];

const [first, ...others] = Object.entries(params).map(([action, schema]) =>
  z.strictObject({
    action: z.literal(action),
    params: schema,
  }),
);

/** The shape of a request to the store. */
export const storeRequestSchema = z.discriminatedUnion('action', [
  first!,
  ...others,
]) as unknown as z.ZodType<StoreRequest>;
