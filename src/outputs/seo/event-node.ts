import type { Event } from 'schema-dts';
import type { EventView, ReleaseView } from '../../entries/views.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';
import { toArticleImage, toArticleId } from './article-parts.ts';
import { toPublisher } from './organization-node.ts';

const vocabulary = 'https://schema.org';

/**
 * The event of an advisory or a press call. The dial-in is for readers, not for search engines. What the content does not
 * know is left out, though Google recommends it: price, performers, and when a moved event was to begin before.
 */
export function toEventNode(view: ReleaseView, event: EventView): Event {
  const { kind, language, path, site } = view;
  const page = `${site.url}${path}`;
  const { registration = page } = event;
  return {
    '@type': 'Event',
    '@id': `${page}#event`,
    name: view.headline,
    description: view.summary,
    inLanguage: language,
    startDate: event.start.iso,
    ...(event.end && { endDate: event.end.iso }),
    eventStatus: `${vocabulary}/${event.calledOff ? 'EventCancelled' : 'EventScheduled'}`,
    ...toLocation(kind, event, page),
    image: `${site.url}${toArticleImage(view).src}`,
    organizer: toPublisher(site),
    subjectOf: { '@id': toArticleId(view) },
    url: registration.startsWith('mailto:') ? page : toAbsoluteAddress(registration, site.url),
  };
}

/** A press call is by telephone; an event with place and dial-in is mixed. */
function toLocation(kind: ReleaseView['kind'], { place, dialIn }: EventView, url: string) {
  const venue = { '@type': 'Place', name: place ?? '', address: place ?? '' } as const;
  const online = { '@type': 'VirtualLocation', url } as const;
  if (kind === 'press-call' || !place)
    return {
      eventAttendanceMode: `${vocabulary}/OnlineEventAttendanceMode`,
      location: { ...online, ...(place && { name: place }) },
    } as const;
  if (dialIn)
    return {
      eventAttendanceMode: `${vocabulary}/MixedEventAttendanceMode`,
      location: [venue, online],
    } as const;
  return {
    eventAttendanceMode: `${vocabulary}/OfflineEventAttendanceMode`,
    location: venue,
  } as const;
}
