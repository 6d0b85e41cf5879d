import type { SourceWithRevision } from '../../formats/source-with-revision.ts';

/** The type of the action by which the entry in the editor shows what others have done to it. */
export const changedElsewhere = 'CHANGED_ELSEWHERE';

/** What others have done to the entry in the editor, which does not show it yet. */
export interface ElsewhereChange {
  /** Whether its draft was published or discarded. */
  readonly isOver: boolean;
  /** Whether it was withdrawn. */
  readonly isWithdrawn: boolean;
  /** The consent of its published translations; it is not said if the key is absent. */
  readonly consent?: SourceWithRevision['consent'];
}

/** Says what others have done to the entry in the editor. */
export const toElsewhere = (payload: Partial<ElsewhereChange>) => ({
  type: changedElsewhere,
  payload,
});
