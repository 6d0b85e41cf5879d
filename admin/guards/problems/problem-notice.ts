import type { Map } from 'immutable';
import { addNoticeCard, createNoticeButton } from '../../dialogs/notice-corner.ts';
import { createElement } from '../../dom/element.ts';
import { changeField, getEditedEntry, hasUnsavedChanges } from '../../entries/editor-session.ts';
import { getEntryLocation, getEntryName } from '../../entries/entry-location.ts';
import { getFieldLabel } from '../../entries/field-label.ts';
import { messages } from '../../messages/index.ts';
import { focusProblem } from './problem-focus.ts';
import { getProblems, subscribeToProblems, type Demand } from './problem-store.ts';

const { dialogs, problems: problemMessages } = messages;

const { card, message } = addNoticeCard();
let refused: Demand | undefined;

/**
 * Says that a save or a status was refused, and names each field that needs attention, as a link to it. It stays until
 * staff close it or have corrected everything.
 */
export function showProblemNotice(demand: Demand): void {
  refused = demand;
  message.replaceChildren();
  update();
}

/** Keeps the notice up to date. Call it once. */
export function watchProblems(): void {
  card.append(createNoticeButton(dialogs.close, hide));
  subscribeToProblems(update);
}

function hide(): void {
  refused = undefined;
  update();
}

function update(): void {
  const fields = [...new Set(getProblems().map(({ field }) => field))];
  if (fields.length === 0) refused = undefined;
  card.dataset.state = refused ? 'failed' : '';
  const notice = refused ? createNotice(refused, fields) : [];
  // Screen readers would read it aloud again at each check, and a link in it would lose the focus.
  if (toText(notice) !== toText(message.childNodes)) message.replaceChildren(...notice);
}

const toText = (nodes: Iterable<Node>) => [...nodes].map((one) => one.textContent).join('\n');

function createNotice(demand: Demand, fields: readonly string[]): Node[] {
  const { type } = getEntryLocation(getEntryName(getEditedEntry()!));
  const summary = demand === 'draft' ? problemMessages.summary : problemMessages.notReady;
  const problems = getProblems();
  // What staff may leave as it is stops nothing.
  const isDoubt = problems.every(({ mayPass }) => mayPass);
  const doubt = problems.length === 1 ? problems[0]!.message : problemMessages.doubtful;
  const isUnsaved = demand === 'ready' && hasUnsavedChanges();
  const links = fields.map((field) => {
    const label = getFieldLabel(type, field);
    const isUnknown = problems.some((one) => one.field === field && one.isUnknown);
    const [text, click] = isUnknown
      ? [messages.list.remove(`${label}${messages.colon}${readField(field)}`), removeField]
      : [label, focusProblem];
    const button = { type: 'button', class: 'newsroom-link', click: () => click(field) };
    return createElement('li', {}, createElement('button', button, text));
  });
  return [
    createElement(
      'p',
      {},
      isDoubt ? doubt : (isUnsaved ? problemMessages.unsaved : '') + summary(fields.length),
    ),
    createElement('ul', { class: 'newsroom-field-links' }, ...links),
  ];
}

const getData = () => getEditedEntry()!.get('data') as Map<string, unknown>;

/** What the file has in a field that no form has. */
function readField(path: string): string {
  const value = getData().getIn(path.split('.'));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function removeField(path: string): void {
  const [name = ''] = path.split('.');
  changeField(name, getData().deleteIn(path.split('.')).get(name));
}
