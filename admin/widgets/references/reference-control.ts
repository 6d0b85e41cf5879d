import { List } from 'immutable';
import {
  createElement as h,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import Select from 'react-select';
import { translate } from '../../../src/languages/translate.ts';
import {
  collections as types,
  type CollectionName,
} from '../../../src/model/content-types/collections.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { onReturn } from '../../dom/on-return.ts';
import { messages } from '../../messages/index.ts';
import { findReferenceOptions, type ReferenceSearch } from '../../references/find-references.ts';
import type { OfferedCode } from '../selects/offered-codes.ts';
import type { ReferenceOption } from '../../references/reference-options.ts';
import { toSelectProps } from '../selects/select-props.ts';
import type { WidgetProps } from '../../decap/types/widget-props.ts';

const { reference: referenceMessages } = messages;

/** Chooses entries by their titles; stores their keys. */
export function ReferenceControl(props: WidgetProps<string | List<string>>): ReactNode {
  const { value, onChange, classNameWrapper, field, ref } = props;
  const collections = (field.get('collections') as List<CollectionName>).toArray();
  const isMultiple = field.get('multiple') === true;
  const keys = List.isList(value) ? value.toArray() : value ? [value] : [];
  const { offered, chosen, isFailed, isAsking, offer } = useOptions(
    collections,
    keys,
    toPreferred(field),
  );

  useImperativeHandle(ref, () => ({}));

  return h(
    'div',
    { className: `${classNameWrapper} newsroom-reference` },
    h(Select<ReferenceOption, boolean>, {
      ...toSelectProps<ReferenceOption>(props),
      options: offered ?? [],
      // They were searched before.
      filterOption: null,
      isLoading: isAsking,
      isMulti: isMultiple,
      isClearable: field.get('required') === false || isMultiple,
      value: isMultiple ? chosen : (chosen[0] ?? null),
      noOptionsMessage: () =>
        isFailed && !offered ? referenceMessages.unread : referenceMessages.none,
      // Each time, since entries may have been added in another window.
      onMenuOpen: () => offer(''),
      onInputChange: (words, { action }) => {
        if (action === 'input-change') offer(words);
      },
      loadingMessage: () => referenceMessages.loading,
      onChange: (next) => onChange(toStored(next)),
    }),
    createNewLink(collections),
  );
}

/** A link to a new entry, in another window, for a person or topic that is not there yet. */
function createNewLink([name, ...others]: readonly CollectionName[]): ReactNode {
  if (!name || others.length > 0 || types[name].layout !== 'shared') return null;
  const label = translate(types[name].labelSingular, getAdminLanguage());
  const link = { href: `#/collections/${name}/new`, target: '_blank', rel: 'noreferrer' };
  return h('p', { className: 'newsroom-new-link' }, h('a', link, referenceMessages.create(label)));
}

/** The function of people that a field prefers, with its label. */
function toPreferred(field: WidgetProps<never>['field']): OfferedCode | undefined {
  const { structure } = types.people.fields.functions;
  const value = field.get('prefers') as string | undefined;
  const label = structure.kind === 'choice' && structure.values[value ?? ''];
  return value && label ? { value, label: translate(label, getAdminLanguage()) } : undefined;
}

/** The options that match what staff type, and those that are chosen, with their titles. */
function useOptions(
  collections: readonly CollectionName[],
  keys: readonly string[],
  preferred: OfferedCode | undefined,
) {
  const [offered, setOffered] = useState<readonly ReferenceOption[]>();
  /** What was read of chosen entries; undefined where there is none. */
  const [known, setKnown] = useState<ReadonlyMap<string, ReferenceOption | undefined>>(new Map());
  const [isFailed, setFailed] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const latest = useRef('');
  const [first, ...others] = collections;
  const isAnyOf = others.length > 0;

  const find = (search: Omit<ReferenceSearch, 'collections'>) =>
    findReferenceOptions({ collections, ...search }, preferred);
  const offer = async (words: string) => {
    latest.current = words;
    setAsking(true);
    try {
      const found = await find(words.trim() === '' ? {} : { words });
      // Staff may have typed on.
      if (latest.current === words) setOffered(found);
      setFailed(false);
    } catch {
      setFailed(true);
    }
    if (latest.current === words) setAsking(false);
  };
  const getOffered = (key: string) => offered?.find(({ value }) => value === key);
  const read = async (unread: readonly string[]) => {
    const found = await find({ ids: unread.map((key) => (isAnyOf ? key : `${first}/${key}`)) });
    return unread.map((key) => [key, found.find(({ value }) => value === key)] as const);
  };
  const readChosen = async () => {
    const unknown = keys.filter((key) => !known.has(key) && !getOffered(key));
    if (unknown.length === 0) return;
    const found = await read(unknown);
    setKnown((before) => new Map([...before, ...found]));
  };
  const readAgain = async () => {
    if (keys.length === 0) return;
    setKnown(new Map(await read(keys)));
    setOffered(undefined);
  };
  useEffect(() => void readChosen().catch(() => undefined), [keys.join(), offered]);
  // What was a draft may have been published in another window, or renamed.
  useEffect(() => onReturn(() => void readAgain().catch(() => undefined)), [keys.join()]);

  const toOption = (key: string): ReferenceOption =>
    getOffered(key) ??
    known.get(key) ?? { value: key, label: known.has(key) ? referenceMessages.missing(key) : key };
  return {
    offered,
    chosen: keys.map(toOption),
    isFailed,
    isAsking,
    offer: (words: string) => void offer(words),
  };
}

function toStored(
  next: ReferenceOption | null | readonly ReferenceOption[],
): string | List<string> | null {
  if (Array.isArray(next)) return List((next as ReferenceOption[]).map(({ value }) => value));
  return (next as ReferenceOption | null)?.value ?? null;
}
