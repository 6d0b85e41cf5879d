function refuse(): never {
  throw new Error('This format is not part of the admin.');
}

/** A format of content files that the admin neither reads nor writes. */
export default { fromFile: refuse, toFile: refuse };
