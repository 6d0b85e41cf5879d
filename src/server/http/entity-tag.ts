/** Whether `If-None-Match` says that the browser already has the file with this tag (RFC 9110, 13.1.2). */
export function hasTag(tags: string | undefined, etag: string): boolean {
  const list = (tags ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return list.includes('*') || list.includes(etag);
}
