import type { Patch } from './patch.ts';

const board = 'decap-cms-core/dist/esm/components/Workflow';

/** Changes to the board of drafts. */
export const boardPatches: readonly Patch[] = [
  {
    file: `${board}/WorkflowList.js`,
    find: "dayjs(entry.get('updatedOn')).format(t('workflow.workflow.dateFormat'))",
    replace: "formatMoment(entry.get('updatedOn'))",
    imports: { 'admin/settings/moments.ts': 'formatMoment' },
    reason: 'It writes months in English, in the time zone of the browser.',
  },
];
