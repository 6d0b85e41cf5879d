/** The action by which what is not saved in the editor is given up: staff decided so, or it is stored elsewhere. */
export const forgetChanges = { type: 'CHANGES_FORGOTTEN' } as const;
