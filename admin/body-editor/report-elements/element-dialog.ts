import { translate } from '../../../src/languages/translate.ts';
import type { EditorView } from '@codemirror/view';
import type { ComponentDefinition, PropRule } from '../../../src/markdown/components/definition.ts';
import { formatProblem } from '../../../src/languages/problems/problem.ts';
import { getDecimalMark } from '../../../src/markdown/charts/plain-number.ts';
import { toNumberLanguage } from '../../../src/publishing/territory.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { createElement } from '../../dom/element.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import { getTakenRange, toBlockInsertion, toBlockReplacement } from '../commands/inserted-block.ts';
import { formatTable } from '../commands/table-text.ts';
import { escapeTagSigns } from '../commands/tag-signs.ts';
import { askForm, type FormProblem } from '../controls/form-dialog.ts';
import type { FormField } from '../controls/form-row.ts';
import { createGridControl } from '../controls/grid-control.ts';
import { type MediaLibrary, createMediaControl } from '../controls/media-control.ts';
import {
  formatElement,
  getElementChanges,
  isFilled,
  toListText,
  type PlacedElement,
  type PlacedTable,
} from './element-text.ts';

/** Loaded on demand: the parser and checks of reports are large, and most entries are no reports. */
const loadMarkdown = () => import('../../../src/markdown/index.ts');

/** What the fields of a dialog depend on, besides the element. */
export interface ElementContext {
  readonly library: MediaLibrary;
  /** Of the report. */
  readonly language: string;
}

/** Asks for the properties of a new element and inserts it into the report. */
export async function askNewElement(
  view: EditorView,
  definition: ComponentDefinition,
  context: ElementContext,
): Promise<void> {
  const messages = getAdminLanguage().bodyEditor;
  const { name, props, children } = definition;
  const { from, to } = getTakenRange(view.state);
  const selected = view.state.doc.sliceString(from, to).trim();
  const kind = getContentKind(definition);
  // What is selected is taken as it is.
  const isGrid = kind === 'table' && selected === '';
  const beginning = isGrid ? getEmptyGrid() : selected || (kind === 'list' ? list : '');
  const content: FormField = {
    name: contentField,
    label: messages.content,
    // A table may come from a file beside the report, but not in the admin.
    required: isGrid || children === 'required',
    value: beginning,
    ...(isGrid
      ? { createControl: (id) => createGridControl(id, beginning) }
      : { hint: kind === 'list' ? messages.listHint : messages.contentHint, kind: 'long' }),
  };
  const format = (values: Record<string, string>) => {
    const { [contentField]: inner = '', ...rest } = values;
    if (isGrid) return formatElement(name, props, rest, toTable(inner));
    const text = kind === 'list' ? toListText(inner) : inner;
    return formatElement(name, props, rest, selected ? text : escapeTagSigns(text));
  };
  const answer = await askForm({
    title: messages.elementNames[name] ?? name,
    submit: messages.insert,
    fields: inOrder(definition, [
      ...toFields(definition, {}, context),
      ...(children === 'none' ? [] : [content]),
    ]),
    check: (values) => findProblem(format(values), definition),
  });
  if (answer) {
    const isTaken = selected !== '' && children !== 'none';
    const toInsertion = isTaken ? toBlockReplacement : toBlockInsertion;
    view.dispatch(toInsertion(view.state, format(answer.values)));
  }
  view.focus();
}

/** Asks for new values of an element in the report. */
export async function askElement(
  view: EditorView,
  element: PlacedElement,
  definition: ComponentDefinition,
  context: ElementContext,
): Promise<void> {
  const messages = getAdminLanguage().bodyEditor;
  const source = view.state.doc.toString();
  const { name, props } = definition;
  const table = getContentKind(definition) === 'table' ? element.table : undefined;
  const beginning = table && isFilled(table.cells) ? JSON.stringify(table.cells) : getEmptyGrid();
  /** What the grid gives before anybody changes it. */
  let unchanged = '';
  const isFromFile = Object.entries(props).some(
    ([prop, { kind }]) => kind === 'file' && element.values[prop] !== undefined,
  );
  const content: FormField = {
    name: contentField,
    label: messages.content,
    required: !isFromFile,
    value: beginning,
    createControl(id) {
      const control = createGridControl(id, beginning);
      unchanged = control.read();
      return control;
    },
  };
  const getChanges = ({ [contentField]: inner = '', ...values }: Record<string, string>) => {
    if (!table || inner === unchanged) return getElementChanges(source, element, props, values);
    const text = formatElement(name, props, values, toTable(inner, table.align));
    return [{ from: element.from, to: element.to, insert: text }];
  };
  const answer = await askForm({
    title: messages.editTitle(messages.elementNames[name] ?? name),
    submit: messages.change,
    fields: inOrder(definition, [
      ...toFields(definition, element.values, context),
      ...(table ? [content] : []),
    ]),
    check: (values) => {
      const text = view.state.changes(getChanges(values)).apply(view.state.doc);
      const end = text.length - (source.length - element.to);
      return findProblem(text.sliceString(element.from, end), definition);
    },
  });
  if (answer) {
    const changes = getChanges(answer.values);
    view.dispatch({ changes, scrollIntoView: true, userEvent: 'input.format' });
  }
  view.focus();
}

const contentField = 'content of the element';

/**
 * What is required comes first, since on a phone what comes last is out of sight; before it the file that has the cells, which
 * the empty grid would seem to have lost.
 */
function inOrder({ props }: ComponentDefinition, fields: readonly FormField[]) {
  const rank = ({ name, required }: FormField) =>
    props[name]?.kind === 'file' ? 2 : Number(required);
  return fields.toSorted((a, b) => rank(b) - rank(a));
}

/** The browser itself checks the others. */
const getCheckedField = ({ props }: ComponentDefinition): string =>
  Object.keys(props).find((name) => props[name]!.kind === 'rows') ?? contentField;

/** The initial content of an element that contains a list. */
const list = '- \n- ';

/** What is wrong in an element by itself. */
async function findProblem(
  text: string,
  definition: ComponentDefinition,
): Promise<FormProblem | undefined> {
  const { checkBody } = await loadMarkdown();
  const own = checkBody(text, 'mdx').find(
    ({ code }) => !/^(footnote|reference|link-anchor|heading-skipped)/.test(code),
  );
  if (!own) return undefined;
  const message = formatProblem(own, getAdminLanguage());
  return { message, field: getCheckedField(definition), cell: own.cell };
}

/** What the check of an element first accepts as its content. */
function getContentKind({ children, check }: ComponentDefinition): string | undefined {
  if (children === 'none') return undefined;
  return ['paragraph', 'list', 'table'].find((kind) => (check?.({}, [kind]) ?? []).length === 0);
}

/** A grid with names of columns, as its control reads it. */
export function getEmptyGrid(): string {
  const { columnName } = getAdminLanguage().bodyEditor;
  return JSON.stringify([[columnName(1), columnName(2)]]);
}

/** The Markdown of a grid; empty for one without words. */
export function toTable(grid: string, align: PlacedTable['align'] = []): string {
  const cells = (grid ? JSON.parse(grid) : []) as string[][];
  return isFilled(cells) ? formatTable(cells, align) : '';
}

function toFields(
  { props }: ComponentDefinition,
  values: Record<string, string>,
  context: ElementContext,
): FormField[] {
  const messages = getAdminLanguage().bodyEditor;
  // Nobody can put a file beside the report in the admin; a grid takes the cells of one.
  const offered = Object.entries(props).filter(
    ([name, rule]) => rule.kind !== 'file' || values[name] !== undefined,
  );
  const unit = createElement('input', { name: 'unit', autocomplete: 'off', type: 'text' });
  unit.value = values['unit'] ?? '';
  // Numbers lose the percent sign, and readers would not know what they are.
  const setPercent = () => {
    if (unit.value.trim() === '') unit.value = '%';
  };
  return offered.map(([name, rule]) => ({
    name,
    label: messages.properties[name] ?? name,
    hint: capitalize(translate(rule.formHint ?? rule.hint, getAdminLanguage())),
    required: rule.required ?? rule.kind === 'rows',
    value: values[name] ?? '',
    ...toKind(rule, values[name] ?? '', context, setPercent),
    ...(name === 'unit' && {
      createControl(id: string) {
        unit.id = id;
        return { element: unit, read: () => unit.value };
      },
    }),
  }));
}

function capitalize(hint: string): string {
  return hint.charAt(0).toUpperCase() + hint.slice(1);
}

function toKind(
  rule: PropRule,
  value: string,
  { library, language }: ElementContext,
  onPercent: () => void,
): Partial<FormField> {
  const messages = getAdminLanguage().bodyEditor;
  const decimals = getDecimalMark(toNumberLanguage(language, getAdminSettings().territory));
  if (rule.kind === 'rows')
    return { createControl: (id) => createGridControl(id, value, decimals, onPercent) };
  if (rule.kind === 'image')
    return { createControl: (id) => createMediaControl(id, value, library) };
  if (!rule.choices) return {};
  const choices = rule.choices.map((one) => ({ value: one, label: messages.choices[one] ?? one }));
  const none = { value: '', label: messages.notChosen };
  return { kind: 'choice', options: rule.required ? choices : [none, ...choices] };
}
