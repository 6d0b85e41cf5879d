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
  {
    file: `${board}/WorkflowCard.js`,
    find: `_jsxs(WorkflowLink, {
      to: editLink,
      children: [_jsx(CardCollection, {
        children: collectionLabel
      }), postAuthor, _jsx(CardTitle, {
        children: title
      }),`,
    replace: `_jsxs("div", {
      className: "newsroom-card",
      children: [_jsx(CardCollection, {
        children: collectionLabel
      }), postAuthor, _jsx(CardTitle, {
        children: _jsx(WorkflowLink, { to: editLink, children: title })
      }),`,
    reason: 'The link of a card is called by the whole text of the card, not by its title.',
  },
];
