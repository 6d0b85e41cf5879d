/** The id of the problems below a control. */
export const toProblemsId = (id: string) => `${id}-problems`;

/** Ids of the elements below a control: its problems, and Decap's hint (see src/build/decap/editor-patches.ts). */
export const toDescriptionIds = (id: string): readonly string[] => [toProblemsId(id), `${id}-hint`];
