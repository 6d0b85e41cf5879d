import type { Article, Event } from 'schema-dts';
import type {
  HearingTestimonyView,
  PersonalTestimonyView,
  TestimonyView,
} from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { toArticleHead, toCreativeWork, toArticleId } from './article-parts.ts';
import type { Head } from './head.ts';

/** The head of a testimony. */
export function toTestimonyHead(view: TestimonyView): Head {
  const nodes =
    view.kind === 'personal-testimony'
      ? [toPersonalNode(view)]
      : [toStatementNode(view), toHearingNode(view)];
  return toArticleHead(view, 'testimonies', nodes);
}

/**
 * The name is the one that the person agreed to show. The place is only on the page, so that programs that
 * combine data do not learn where a witness lives.
 */
function toPersonalNode(view: PersonalTestimonyView): Article {
  return {
    '@type': 'Article',
    ...toCreativeWork(view),
    genre: getMessages(view.language).kinds[view.kind],
    author: { '@type': 'Person', name: view.person.displayName },
  };
}

const toHearingId = ({ path, site }: HearingTestimonyView) => `${site.url}${path}#hearing`;

function toStatementNode(view: HearingTestimonyView): Article {
  const { witness, witnessRole, docket } = view.hearing;
  return {
    '@type': 'Article',
    ...toCreativeWork(view),
    genre: getMessages(view.language).kinds[view.kind],
    author: {
      '@type': 'Person',
      name: witness,
      ...(witnessRole && { jobTitle: witnessRole }),
    },
    ...(docket && { identifier: docket }),
    recordedAt: { '@id': toHearingId(view) },
  };
}

function toHearingNode(view: HearingTestimonyView): Event {
  const { body, committee, event } = view.hearing;
  return {
    '@type': 'Event',
    '@id': toHearingId(view),
    name: [body, committee].filter(Boolean).join(', '),
    startDate: event.start.iso,
    ...(event.end && { endDate: event.end.iso }),
    organizer: {
      '@type': 'Organization',
      name: body,
      ...(committee && { department: { '@type': 'Organization' as const, name: committee } }),
    },
    ...(event.place && {
      location: { '@type': 'Place' as const, name: event.place, address: event.place },
    }),
    recordedIn: { '@id': toArticleId(view) },
  };
}
