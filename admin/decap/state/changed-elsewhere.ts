/** The type of the action by which the entry in the editor shows what others have done to it. */
export const changedElsewhere = 'CHANGED_ELSEWHERE';

/** What others have done to the entry in the editor, which does not show it yet. */
export interface ElsewhereChange {
  /** Whether its draft was published or discarded. */
  readonly isOver: boolean;
  /** Whether it was withdrawn. */
  readonly isWithdrawn: boolean;
}

/** Says what others have done to the entry in the editor. */
export const toElsewhere = (payload: ElsewhereChange) => ({ type: changedElsewhere, payload });
