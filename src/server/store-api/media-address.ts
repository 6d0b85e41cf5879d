/**
 * The address at which the admin gets a file of the media folder.
 * @param path `content/…`
 * @param query which file: of a draft, or of a commit; what changes with its bytes
 */
export function toMediaAddress(path: string, query: string): string {
  const below = path
    .replace(/^content\/(media\/)?/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `/admin/api/media/${below}?${query}`;
}

/** The address of a file as a published commit has it, which may have been replaced or deleted since. */
export const toFormerAddress = (path: string, version: string): string =>
  toMediaAddress(path, `version=${version}`);
