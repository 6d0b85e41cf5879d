import type { ArticleView, PersonView } from '../../entries/views.ts';
import { handoutsOf, type HandoutFormat } from '../../publishing/addresses/handout-formats.ts';
import { getCollection } from '../api/addresses/collection.ts';

export interface HandoutLink {
  readonly format: HandoutFormat;
  readonly href: string;
}

/** The address of a file beside a page: `/releases/x/` and `txt` give `/releases/x.txt`. */
export function toHandoutPath(path: string, format: HandoutFormat): string {
  return `${path.replace(/\/$/, '')}.${format}`;
}

/** The handouts of an entry. */
export function getHandouts(view: ArticleView): HandoutLink[] {
  return handoutsOf[getCollection(view.kind)]
    .filter((format) => format !== 'ics' || hasEvent(view))
    .map((format) => ({ format, href: toHandoutPath(view.path, format) }));
}

/** Whether an entry has an event for a calendar. */
function hasEvent(view: ArticleView): boolean {
  return view.kind === 'hearing-testimony' || ('event' in view && view.event !== undefined);
}

/** Whether a person has an email address or a telephone number, and so a contact card. */
export function hasCard({ person, former }: Pick<PersonView, 'person' | 'former'>): boolean {
  return !former && (person.email !== undefined || person.telephone !== undefined);
}
