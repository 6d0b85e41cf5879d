import type { EventView, SiteView } from '../../entries/views.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';

/** Where reporters register for an event, as they read it outside the site: a whole address, or that of a mailbox. */
export const formatRegistration = (
  { registration }: Pick<EventView, 'registration'>,
  { url }: Pick<SiteView, 'url'>,
): string | undefined =>
  registration && toAbsoluteAddress(registration, url).replace(/^mailto:/, '');
