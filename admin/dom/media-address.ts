const add = (url: string, parameter: string) =>
  url.startsWith('/admin/api/media/') ? `${url}${url.includes('?') ? '&' : '?'}${parameter}` : url;

/** The address of a picture at which the server sends a small one, if it has it; that of a file in this browser as it is. */
export const toSmallPicture = (url: string): string => add(url, 'small');

/** The address of a stored file with its id: browsers go on to show what an address gave before. */
export const toAddressOf = (url: string, id: string): string => add(url, `id=${id}`);
