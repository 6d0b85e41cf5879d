import format from './unused-format.ts';

// All collections use a format of ours; Decap only needs these exports to exist.
export const FrontmatterInfer = format;
export const frontmatterJSON = () => format;
export const frontmatterTOML = () => format;
export const frontmatterYAML = () => format;
