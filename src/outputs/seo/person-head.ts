import type { PersonView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import type { Head } from './head.ts';
import { toPublisher } from './organization-node.ts';
import { toPageHead } from './page-head.ts';
import { toPersonNode } from './person-node.ts';

/** The head of a person's page. */
export function toPersonHead(view: PersonView): Head {
  const { language, person, path, site } = view;
  return toPageHead(view, {
    type: 'profile',
    image: person.photo,
    crumbs: [{ label: getMessages(language).sections.people, href: site.sections.people }],
    nodes: [
      {
        '@type': 'ProfilePage',
        url: `${site.url}${path}`,
        inLanguage: language,
        mainEntity: toPersonNode(view),
      },
      toPublisher(site),
    ],
  });
}
