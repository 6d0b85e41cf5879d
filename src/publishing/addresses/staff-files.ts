/**
 * Whether a file of the site is for staff only: what the preview in the admin knows, `admin/newsroom.json` and its parts.
 * The newsroom's server answers it to people who are signed in; the output folder lacks it.
 */
export const isForStaff = (path: string): boolean => /^admin\/newsroom(\.json$|\/)/i.test(path);
