import type { ArticleView, PersonView } from '../../entries/views.ts';
import type { HandoutFormat } from '../../publishing/handout-formats.ts';

export interface HandoutLink {
  readonly format: HandoutFormat;
  readonly href: string;
}

/** The address of a file beside a page: `/releases/x/` and `txt` give `/releases/x.txt`. */
export function toHandoutPath(path: string, format: HandoutFormat): string {
  return `${path.replace(/\/$/, '')}.${format}`;
}

/**
 * What goes with a text. A personal testimony has its words only: a kit would spread its photograph
 * where no withdrawal of consent reaches it.
 */
export function getHandouts(view: ArticleView): HandoutLink[] {
  const formats: HandoutFormat[] = ['txt', 'md'];
  if (hasEvent(view)) formats.push('ics');
  if (view.kind === 'report') formats.push('bib', 'ris', 'csl.json');
  else if (!view.kind.endsWith('-testimony')) formats.push('zip');
  return formats.map((format) => ({ format, href: toHandoutPath(view.path, format) }));
}

/** Whether a text invites to something that belongs into a calendar. */
function hasEvent(view: ArticleView): boolean {
  return view.kind === 'hearing-testimony' || ('event' in view && view.event !== undefined);
}

/** Whether a person can be written or called, and so has a card for an address book. */
export function hasCard({ person, former }: Pick<PersonView, 'person' | 'former'>): boolean {
  return !former && (person.email !== undefined || person.telephone !== undefined);
}
