import type { Map } from 'immutable';
import { createElement as h, type ReactNode } from 'react';
import { getEntryLocation, toEditorAddress } from '../../entries/entry-location.ts';
import { getShownTitle } from '../../entries/entry-title.ts';
import { isNewEntry } from '../../entry-lists/drafts.ts';
import { messages } from '../../messages/index.ts';
import { getValues } from '../../entries/editor-session.ts';

type Status = keyof typeof messages.presence.statuses;

interface EntryCardProps {
  readonly collection: Map<string, unknown>;
  readonly entry: Map<string, unknown>;
  /** Decap’s `VIEW_STYLE_LIST` or `VIEW_STYLE_GRID`. */
  readonly viewStyle?: string;
  /** Name of its list, where those of several lists are shown. */
  readonly collectionLabel?: string | false;
  /** How far its draft is, if it has one. */
  readonly workflowStatus?: Status;
}

/** An entry in a list: its title, when it was published, what readers see of it, and whether it has a draft. */
export default function EntryCard(props: EntryCardProps): ReactNode {
  const { viewStyle, collectionLabel, workflowStatus: status } = props;
  const name = {
    collection: props.collection.get('name') as string,
    slug: props.entry.get('slug') as string,
  };
  const data = getValues(props.entry);
  const { $dated, $note } = data as { readonly $dated?: string; readonly $note?: string };
  return h(
    'li',
    { className: 'newsroom-entry-card', 'data-view': viewStyle },
    collectionLabel && h('p', null, collectionLabel),
    h(
      'h2',
      null,
      h(
        'a',
        { href: toEditorAddress(name), lang: getEntryLocation(name).language },
        getShownTitle(name, data),
      ),
    ),
    ($dated || $note || status) &&
      h(
        'p',
        null,
        $dated && h('span', null, $dated),
        $note && h('strong', null, $note),
        status && h('mark', { 'data-status': status }, formatStatus(status, props.entry)),
      ),
  );
}

/** A draft of what is published, which lists show as readers see it, is not called like one of a new entry. */
const formatStatus = (status: Status, entry: Map<string, unknown>) =>
  status === 'draft' && !isNewEntry(entry)
    ? messages.config.unpublishedChanges
    : messages.presence.statuses[status];
