import { z } from 'zod';
import type { WithdrawalNoticeView } from '../../../entries/views.ts';
import { getCollection } from '../addresses/collection.ts';
import { defineResource } from '../documents/resource.ts';
import { kind, reference } from './card.ts';
import { optionalPart } from './part-properties.ts';
import { defineHead, feedId } from './resource-head.ts';
import { defineTranslations, moment } from './parts.ts';

const getFolder = (view: WithdrawalNoticeView) => getCollection(view.kind);

export const withdrawal = defineResource<WithdrawalNoticeView>()(
  {
    ...defineHead(getFolder, 'withdrawal'),
    feedId: [feedId],
    kind: [kind],
    withdrawn: [
      z.object({ date: moment(), reason: z.string() }),
      ({ withdrawnOn, reason }) => ({ date: withdrawnOn.iso, reason }),
    ],
    instead: optionalPart(reference, (view) => view.instead),
    translations: defineTranslations(getFolder),
  },
  {
    title: 'Withdrawal',
    description:
      'Replaces the document of a withdrawn entry. Take down your copy and show the notice instead.',
  },
);
