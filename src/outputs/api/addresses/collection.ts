import {
  publicationKinds,
  publicationNames,
  type PublicationKind,
  type PublicationName,
} from '../../../model/content-types/collections.ts';

/** The collection of entries of a kind. */
export const getCollection = (kind: PublicationKind): PublicationName =>
  publicationNames.find((name) => publicationKinds[name].some((one) => one === kind))!;
