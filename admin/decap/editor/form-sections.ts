import { isCollection, type Map } from 'immutable';
import {
  createElement as h,
  Fragment,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react';
import { formSections, type FormSectionName } from '../../../src/model/fields/form-sections.ts';
import { isBlank } from '../../../src/model/fields/optional.ts';
import { translate } from '../../../src/languages/translate.ts';
import { loadCleaning } from '../../clipboard/pastes.ts';
import { getEditedEntry } from '../../entries/editor-session.ts';
import { usePublished } from '../../entries/published-values.ts';
import { prepareEditor } from '../../entry-lists/prepare-editor.ts';
import { getProblems, subscribeToProblems } from '../../guards/problems/problem-store.ts';
import { messages } from '../../messages/index.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** The control of a field, as Decap makes it. */
export type Control = ReactElement<{
  readonly field: Map<string, unknown>;
  readonly value: unknown;
}>;

interface SectionProps {
  readonly name: FormSectionName;
  readonly controls: readonly Control[];
}

/** Divides a long form into parts, each under a heading. A short form has one part, without a heading. */
export function FormSections({ controls }: { readonly controls: Iterable<Control> }): ReactNode {
  useEffect(() => {
    loadCleaning();
    prepareEditor();
  }, []);
  const all = [...controls];
  // The status of the entry is in none.
  const status = all.filter(({ props }) => !props.field.has('section'));
  const sections = (Object.keys(formSections) as FormSectionName[]).flatMap((name) => {
    const members = all.filter(({ props }) => props.field.get('section') === name);
    return members.length > 0 ? [{ name, controls: members }] : [];
  });
  if (sections.length <= 1) return h(Fragment, null, all);
  return h(
    Fragment,
    null,
    status,
    h(SectionLinks, { names: sections.slice(1).map(({ name }) => name) }),
    sections.map((section) => h(FormSection, { key: section.name, ...section })),
  );
}

/** Lead to the parts of the form below the first, which is several screens long. */
function SectionLinks({ names }: { readonly names: readonly FormSectionName[] }): ReactNode {
  return h(
    'nav',
    { className: 'newsroom-section-links', 'aria-label': messages.form.parts },
    names.map((name) =>
      h(
        'button',
        { key: name, ...linkButton, onClick: () => showSection(name) },
        translate(formSections[name].label, getAdminLanguage()),
      ),
    ),
  );
}

const linkButton = { type: 'button', className: 'newsroom-link' } as const;

/** Opens a part of the form and leads to it. */
function showSection(name: FormSectionName): void {
  const section = document.querySelector<HTMLDetailsElement>(`#${toId(name)}`)!;
  section.open = true;
  section.scrollIntoView();
  section.querySelector('summary')!.focus({ preventScroll: true });
}

const toId = (name: FormSectionName) => `form-section-${name}`;

/** A part of the form. One that most new entries do not need is closed until something in it matters. */
function FormSection({ name, controls }: SectionProps): ReactNode {
  const problems = useSyncExternalStore(subscribeToProblems, getProblems);
  const { label, ...section } = formSections[name];
  const names = controls.map(({ props }) => String(props.field.get('name')));
  const isNeeded =
    !('isRare' in section) ||
    isPublished() ||
    controls.some(({ props }) => !isBlank(toPlain(props.value))) ||
    problems.some(({ field }) => names.includes(field.split('.')[0]!));
  const [isOpen, setOpen] = useState(isNeeded);
  useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  const onToggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) =>
    setOpen(currentTarget.open);
  return h(
    'details',
    { id: toId(name), className: 'newsroom-section', open: isOpen, onToggle },
    h('summary', null, h('h2', null, translate(label, getAdminLanguage()))),
    controls.map((control) =>
      control.props.field.has('begun_elsewhere')
        ? h(BegunElsewhere, { key: control.key, control })
        : control,
    ),
  );
}

/**
 * A field that staff begin elsewhere, such as a withdrawal: the form only corrects or removes it. It is hidden rather than left
 * out: Decap goes on asking a control that is gone whether its last value is valid.
 */
function BegunElsewhere({ control }: { readonly control: Control }): ReactNode {
  const { field, value } = control.props;
  const published = usePublished();
  const isBegun = [toPlain(value), published?.[String(field.get('name'))]].some(
    (one) => !isBlank(one),
  );
  return h('div', { hidden: !isBegun }, control);
}

/** Corrections and withdrawals are of entries that readers could see. */
function isPublished(): boolean {
  const entry = getEditedEntry();
  if (!entry || entry.get('newRecord') === true) return false;
  return !entry.get('status') || entry.get('isModification') === true;
}

const toPlain = (value: unknown): unknown =>
  isCollection(value) ? value.toJS() : value === false ? undefined : value;
