import {
  createElement as h,
  Fragment,
  useEffect,
  useState,
  type ChangeEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { store } from 'decap-cms-core/dist/esm/redux';
import { getTaken } from './media-actions.ts';
import { getEditedEntry } from '../../entries/editor-session.ts';
import { uploadAll } from '../../dialogs/upload-notes.ts';
import { messages } from '../../messages/index.ts';

/** The part of an event that Decap reads: it takes the first file. */
interface FileEvent {
  readonly target: { readonly files: readonly File[] };
  persist(): void;
  stopPropagation(): void;
  preventDefault(): void;
}

interface UploadProps {
  readonly label: string;
  readonly imagesOnly?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  onChange(event: FileEvent): Promise<void>;
}

/** The button that uploads files, one or many, and takes those that are dropped on the library. */
export function FileUploadButton(props: UploadProps): ReactNode {
  const { label, imagesOnly, disabled, className = '', onChange } = props;
  const [progress, setProgress] = useState('');
  const [result, setResult] = useState(messages.media.describe);
  const isBusy = disabled || progress !== '';
  const uploadFiles = async (files: readonly File[]) => {
    if (isBusy) return;
    setResult('');
    const isForText = getEditedEntry()?.isEmpty() === false;
    const isForList = getTaken(store.getState()) !== undefined;
    const upload = async (file: File, number: number) => {
      setProgress(messages.media.uploading(number, files.length));
      await onChange(toEvent(file));
    };
    const said = await uploadAll(files, upload, isForList ? 'list' : isForText && 'text');
    setProgress('');
    setResult(said);
  };
  useEffect(() => takeDroppedFiles((files) => void uploadFiles(files)));
  useEffect(
    () =>
      // As after a file was replaced: what was said of others is old.
      store.subscribe(() => {
        const state = store.getState();
        if (state.mediaLibrary.get('isLoading') === true) setResult('');
        const taken = getTaken(state)?.length;
        if (taken) setResult(messages.media.taken(taken));
      }),
    [],
  );
  const button = h(
    'label',
    { className: `nc-fileUploadButton ${className}` },
    h('span', { 'aria-live': 'polite' }, progress || label),
    h('input', {
      type: 'file',
      multiple: true,
      accept: imagesOnly ? 'image/*' : '*/*',
      // Disabled, it would lose the focus.
      'aria-disabled': isBusy,
      onClick: (event: MouseEvent) => isBusy && event.preventDefault(),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        void uploadFiles([...(target.files ?? [])]);
        target.value = '';
      },
    }),
  );
  return h(
    Fragment,
    null,
    h('span', { role: 'status', className: 'newsroom-upload-result', ref: nameLibrary }, result),
    button,
  );
}

/** The dialog of the library has no name but its title. */
function nameLibrary(inside: HTMLElement | null): void {
  const dialog = inside?.closest('[role=dialog]');
  if (dialog) dialog.ariaLabel = dialog.querySelector('h1')?.textContent ?? '';
}

const nothing = () => undefined;

const toEvent = (file: File): FileEvent => ({
  target: { files: [file] },
  persist: nothing,
  stopPropagation: nothing,
  preventDefault: nothing,
});

/** Takes files that are dropped anywhere in the window. @returns a function that ends it */
function takeDroppedFiles(take: (files: readonly File[]) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), {
    signal,
  });
  window.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => listening.abort();
}
