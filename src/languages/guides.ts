/** The guides for staff in the order in which newcomers need them: files of each language, or else of English. */
export const guides = [
  ...['admin', 'writing-a-release', 'reports', 'testimonies', 'pictures-and-documents'],
  ...['publishing', 'translations', 'settings', 'search', 'handouts', 'feeds', 'protected-names'],
  ...['markdown', 'fields', 'messages'],
] as const;

/** A guide, as the admin leads to it. */
export type GuideName = (typeof guides)[number];
