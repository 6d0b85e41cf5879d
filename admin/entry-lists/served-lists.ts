import type { Values } from './list-query.ts';

/** Whether the server sends a list page by page. Settings are a few files, which Decap lists itself. */
export const isServedInPages = (collection: Values): boolean => collection.has('folder');
