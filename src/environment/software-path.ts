/** Signs that Vite and Astro do not escape in paths and in the code that they write. */
const unusable = /['"#?*]/;

/** @throws where the software is in a folder in which it cannot be compiled */
export function demandUsablePath(folder: string): void {
  const [sign] = unusable.exec(folder) ?? [];
  if (sign)
    throw new Error(
      `Dateline cannot be compiled in ${folder}, because of the ${sign} in that path. Move it to a folder without ' " # ? and *; the content may stay where it is.`,
    );
}
