function fail(): never {
  throw new Error('The admin does not include this format.');
}

/** Replaces Decap's formats that the admin neither reads nor writes, and their parsers. */
export default { fromFile: fail, toFile: fail, parse: fail, parseDocument: fail };
