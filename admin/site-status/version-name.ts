import type { SiteState } from '../../src/server/publisher/publisher.ts';
import { messages } from '../messages/index.ts';
import { formatShortMoment } from '../settings/moments.ts';

type ListedVersion = NonNullable<SiteState['former']>;

const { versions: versionMessages } = messages;

/** “11/24/26, 8:53:36 AM · “Harbor vigil” + 2” */
export function formatVersion({ time, reason, change }: ListedVersion): string {
  const { changed, oldest, otherParts, takenDown } = versionMessages;
  const moment = formatShortMoment(new Date(time).toISOString(), 'medium');
  if (!change) return `${moment} · ${oldest}`;
  const { titles, others } = change;
  if (titles.length > 0) return `${moment} · ${changed(titles, others)}`;
  return `${moment} · ${reason === 'takedown' ? takenDown : otherParts}`;
}

/** Says which former version readers see. */
export const formatFormer = ({ former }: Pick<SiteState, 'former'>): string =>
  versionMessages.shown(former && formatVersion(former));
