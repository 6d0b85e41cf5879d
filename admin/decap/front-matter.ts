import format from './toml.ts';

// All collections name a format of ours; Decap only needs these names to exist.
export const FrontmatterInfer = format;
export const frontmatterJSON = () => format;
export const frontmatterTOML = () => format;
export const frontmatterYAML = () => format;
