const binaryFile = /\.(avif|gif|ico|jpe?g|pagefind|pdf|pf_\w+|png|wasm|webp|woff2?|zip)$/;

/**
 * Whether a file of the site is text, in which words can be searched: all but the kinds that are known not to be, so that
 * no new kind of file escapes the search for what must not be public.
 */
export const isTextFile = (path: string): boolean => !binaryFile.test(path);
