import { Component, createElement, createRef } from 'react';
import { defineAddresses } from '../previews/values/media-addresses.ts';
import type { PreviewProps } from '../previews/values/preview-props.ts';
import type { BodyFormat } from '../../src/markdown/parsing/body-types.ts';
import { type BodyEditor, createBodyEditor } from './body-editor.ts';
import type { MediaLibrary } from './controls/media-control.ts';
import type { FindPages } from './dialogs/link-targets.ts';

/** The part of Decap's maps that is used here. */
interface Values {
  get(name: string): unknown;
}

/** The props that Decap gives a widget, as far as this one uses them. */
export interface BodyControlProps extends Pick<PreviewProps, 'entry' | 'collection' | 'getAsset'> {
  value: string | null | undefined;
  onChange(value: string): void;
  forID: string;
  classNameWrapper: string;
  field: Values;
  choosePicture: MediaLibrary['choosePicture'];
  findPages(language: string, words: string): ReturnType<FindPages>;
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
}

/** Decap's control for a body. It passes values between Decap and the editor. */
export class BodyControl extends Component<BodyControlProps> {
  readonly #host = createRef<HTMLDivElement>();
  #editor: BodyEditor | undefined;
  /** Bodies that were reported to Decap and have not come back as values yet. */
  #pending: string[] = [];

  override componentDidMount(): void {
    const { forID, field, value } = this.props;
    this.#editor = createBodyEditor({
      body: value ?? '',
      format: (field.get('format') as BodyFormat | undefined) ?? 'md',
      language: this.#getLanguage(),
      label: String(field.get('label')),
      id: forID,
      getEntry: () => ({
        collection: String(this.props.collection.get('name')),
        slug: (this.props.entry.get('slug') as string | undefined) ?? '',
      }),
      library: {
        choosePicture: () => this.props.choosePicture(),
        getPictureUrl: defineAddresses(() => this.props as BodyControlProps & PreviewProps),
      },
      findPages: (words) => this.props.findPages(this.#getLanguage(), words),
      onChange: (body) => {
        this.#pending.push(body);
        this.props.onChange(body);
      },
    });
    const { element, view } = this.#editor;
    element.addEventListener('focusin', () => this.props.setActiveStyle?.());
    element.addEventListener('focusout', () => this.props.setInactiveStyle?.());
    this.#host.current?.append(element);
    // A label focuses an input by itself, but not an editable element.
    document
      .querySelector(`label[for="${CSS.escape(forID)}"]`)
      ?.addEventListener('click', () => view.focus());
  }

  /** React renders only the element around the editor. */
  override shouldComponentUpdate(next: BodyControlProps): boolean {
    return next.value !== this.props.value || next.classNameWrapper !== this.props.classNameWrapper;
  }

  override componentDidUpdate(before: BodyControlProps): void {
    if (before.value !== this.props.value) this.#takeValue(this.props.value ?? '');
  }

  override componentWillUnmount(): void {
    this.#editor?.destroy();
  }

  override render() {
    const { classNameWrapper } = this.props;
    return createElement('div', { className: `${classNameWrapper} body-control`, ref: this.#host });
  }

  /** Ignores values that the editor itself reported, even if more has been typed since. */
  #takeValue(value: string): void {
    const echo = this.#pending.indexOf(value);
    this.#pending = echo < 0 ? [] : this.#pending.slice(echo + 1);
    if (echo < 0) this.#editor?.setBody(value);
  }

  #getLanguage(): string {
    const language = this.props.field.get('language');
    return typeof language === 'string' ? language : 'en';
  }
}
