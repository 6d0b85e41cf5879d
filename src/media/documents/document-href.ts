/**
 * The public address of a document.
 * @param title as the entry gives it: it is part of the address so that readers recognize a saved file
 * @param name `<digest>.<extension>`
 */
export function toDocumentHref(title: string, name: string): string {
  return `/media/${toStem(title) || 'document'}-${name}`;
}

/** Maps `Informe anual: número 3` to `informe-anual-numero-3`, safe in any address. */
function toStem(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
