/** The type of the action by which the entry in the editor shows whether its draft is still stored. */
export const draftEnded = 'DRAFT_ENDED';

/** Says whether somebody else has published or discarded the draft in the editor. */
export const toEnded = (isOver: boolean) => ({ type: draftEnded, payload: { isOver } });
