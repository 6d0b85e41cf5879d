import { getImplementation } from '../entries/editor-session.ts';
import type { Values } from './list-query.ts';

/** Whether the backend serves a list page by page. Settings are a few files, which Decap lists itself. */
export const isServedInPages = (collection: Values): boolean =>
  collection.has('folder') && getImplementation().listEntries !== undefined;
