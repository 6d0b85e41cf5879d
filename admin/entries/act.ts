import { store } from 'decap-cms-core/dist/esm/redux';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';

/** Who changed something, and when. */
export interface Act {
  readonly by: { readonly name: string; readonly email?: string };
  /** ISO 8601. */
  readonly at: string;
}

/** The name of the person; “someone” if it is unknown. */
export const toName = (act: Partial<Act>) => act.by?.name || messages.saved.unknownPerson;
export const toTime = (act: Partial<Act>) => formatMoment(act.at ?? '');

/** How to speak of the person, who may be the one who is signed in, in another window. */
export function describeOther(act: Partial<Act>) {
  const email = act.by?.email;
  const isOwn = email !== undefined && email === store.getState().auth.user?.email;
  return isOwn ? messages.saved.otherWindow : messages.saved.otherPerson(toName(act));
}
