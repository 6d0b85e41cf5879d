/**
 * The path above a path: `/es/comunicados/` for `/es/comunicados/un-texto/`, where the list of the
 * texts of that kind stands.
 * @param path begins and ends with `/`
 */
export function toParentPath(path: string): string {
  return path.replace(/[^/]+\/$/, '');
}
