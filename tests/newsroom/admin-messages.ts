import { importAdminLanguage } from '../../admin/settings/admin-language.ts';
import type { DecapPhrases } from '../../src/languages/parts/language.ts';

/** The labels that the tests look for in the admin, as the screen shows them. */
export type AdminMessages = Awaited<ReturnType<typeof loadMessages>>;

async function loadMessages(code: string) {
  const { messages, decapLocale } = await importAdminLanguage(code);
  const { decap, signIn, presence, publish, moment } = messages;
  const find = (path: string) =>
    findPhrase(decap.phrases as DecapPhrases, path) ?? findPhrase(decapLocale, path)!;
  const states = [messages.toolbar.published, ...Object.values(messages.config.states)];
  return {
    yourName: signIn.name,
    yourAddress: signIn.email,
    signIn: signIn.submit,
    inProgress: messages.today.title,
    save: find('editor.editorToolbar.save'),
    saved: find('editor.editorToolbar.changesSaved'),
    /** The word alone, which a colon follows. */
    status: find('editor.editorToolbar.status').replace(/\s*:.*/, ''),
    draft: presence.statuses.draft,
    inReview: presence.statuses.pending_review,
    /** The heading of the board's first column; those of the others are the names of the status. */
    drafts: find('workflow.workflowList.draftHeader'),
    ready: presence.statuses.pending_publish,
    publish: publish.title,
    /** What the bar of the editor calls an entry that is published: its state. */
    published: toAnyOf(states),
    /** Titles of the dialogs that say why an entry can't be published as it is. */
    notYet: toAnyOf([messages.saved.contentTitle, publish.changedTitle, publish.movedTitle]),
    optional: find('editor.editorControl.field.optional'),
    /** The button that adds a group of fields. */
    add: messages.group.add,
    date: moment.date,
    time: moment.time,
  };
}

function toAnyOf(texts: readonly string[]): RegExp {
  return new RegExp(`^(${texts.join('|')})$`);
}

/** One of Decap's messages, by the names of its groups and its own. */
function findPhrase(phrases: DecapPhrases, path: string): string | undefined {
  const [name, ...rest] = path.split('.');
  const found = phrases[name!];
  return typeof found === 'object' ? findPhrase(found, rest.join('.')) : found;
}

export const english = await loadMessages('en');
export const spanish = await loadMessages('es');
export const french = await loadMessages('fr');
