/**
 * Encodes data as base64, which contains no `_`, `.`, `@` or quotation marks. Content passes through Vite and
 * Astro only in this form: they replace `import.meta.env`, `__VITE_ASSET__…`, `__ASTRO_IMAGE_…` and other
 * placeholders in modules, even inside strings.
 */
export function toOpaque(data: unknown): string {
  return Buffer.from(JSON.stringify(data)).toString('base64');
}

/** Decodes what `toOpaque` encoded. */
export function fromOpaque(encoded: string): unknown {
  return JSON.parse(Buffer.from(encoded, 'base64').toString());
}
