/** Whether a browser that sent `If-None-Match` has the file of this tag already (RFC 9110, 13.1.2). */
export function hasTag(tags: string | undefined, etag: string): boolean {
  const list = (tags ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return list.includes('*') || list.includes(etag);
}
