import { createElement as h, useSyncExternalStore, type ReactNode } from 'react';
import type { GuideName } from '../../src/languages/guides.ts';
import { parseListName } from '../../src/model/entry-name.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

/** The guide that explains what a list or a form of it shows, by the name of its collection. */
const guides: Readonly<Partial<Record<string, GuideName>>> = {
  releases: 'writing-a-release',
  reports: 'reports',
  testimonies: 'testimonies',
  settings: 'settings',
};

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Leads to the guide that explains what is open, in a window of its own, since the text may not be saved. */
export function HelpLink(): ReactNode {
  const place = useSyncExternalStore(subscribe, () => location.hash);
  const list = /^#\/collections\/([^/?]+)/.exec(place)?.[1] ?? '';
  const guide: GuideName = guides[parseListName(list)?.collection ?? list] ?? 'admin';
  return h(
    'a',
    {
      className: 'newsroom-help',
      href: `/admin/help/${getAdminLanguage().code}/${guide}/`,
      target: '_blank',
      rel: 'noreferrer',
    },
    messages.help.label,
  );
}
