import { z } from 'zod';
import type { TombstoneView } from '../../../entries/views.ts';
import { getCollection } from '../addresses/collection.ts';
import { kind } from './card.ts';
import { head, toHead } from './resource-head.ts';
import { moment, toTranslations, translation } from './parts.ts';

export const withdrawal = z
  .object({
    ...head,
    kind,
    withdrawn: z.object({ date: moment(), reason: z.string() }),
    translations: z.array(translation),
  })
  .meta({
    title: 'Withdrawal',
    description:
      'Stands where a withdrawn text stood. Take down your copy and show the notice instead.',
  });

export function toWithdrawal(view: TombstoneView): z.infer<typeof withdrawal> {
  const collection = getCollection(view.kind);
  return {
    ...toHead(view, collection, 'withdrawal'),
    kind: view.kind,
    withdrawn: { date: view.withdrawnOn.iso, reason: view.reason },
    translations: toTranslations(view.translations, view.site.url, collection),
  };
}
