/** The address of a picture at which the server sends a small one, if it has it; that of a file in this browser as it is. */
export const toSmallPicture = (url: string): string =>
  url.startsWith('/admin/api/media/') ? `${url}${url.includes('?') ? '&' : '?'}small` : url;
