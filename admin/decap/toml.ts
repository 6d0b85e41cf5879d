function fail(): never {
  throw new Error('The admin does not include this format.');
}

/** Replaces Decap's TOML format, which the admin neither reads nor writes. */
export default { fromFile: fail, toFile: fail };
