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
    file: `${board}/WorkflowList.js`,
    find: "body: entry.getIn(['data', 'body'])",
    replace: "body: entry.getIn(['data', 'summary'])",
    reason: 'It shows the Markdown of the body; the summary says in plain words what the entry is.',
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
