/** Replaces Decap's components that no list or form of the newsroom shows. */
export default () => null;
