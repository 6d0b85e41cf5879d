/**
 * Data as text in which nobody can write anything: base64, whose letters hold no `_`, `.`, `@` or
 * quote. Whatever an editor writes passes through Vite and Astro in this form alone. They replace
 * `import.meta.env`, `__VITE_ASSET__…`, `__ASTRO_IMAGE_…` and others in modules, also inside strings.
 */
export function toOpaque(data: unknown): string {
  return Buffer.from(JSON.stringify(data)).toString('base64');
}

/** The data that `toOpaque` was given. */
export function fromOpaque(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64').toString());
}
