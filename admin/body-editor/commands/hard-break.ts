/** The backslash at the end of a line that breaks it. Two backslashes are one that the writer means. */
export const hardBreak = /(?<!\\)(?:\\\\)*\\$/;
