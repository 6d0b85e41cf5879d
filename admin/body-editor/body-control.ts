import { Component, createElement, createRef } from 'react';
import { defineAddresses } from '../previews/values/media-addresses.ts';
import type { PreviewProps } from '../previews/values/preview-props.ts';
import type { BodyFormat } from '../../src/markdown/parsing/body-types.ts';
import { type BodyEditor, createBodyEditor } from './body-editor.ts';
import type { MediaLibrary } from './controls/media-control.ts';
import { getBodyMessages } from '../messages/body-messages.ts';

/** What Decap's maps offer of what is used here. */
interface Values {
  get(name: string): unknown;
}

/** The part of what Decap gives a widget that this one uses. */
export interface BodyControlProps extends Pick<
  PreviewProps,
  'entry' | 'collection' | 'config' | 'getAsset'
> {
  value: string | null | undefined;
  onChange(value: string): void;
  forID: string;
  classNameWrapper: string;
  field: Values;
  choosePicture: MediaLibrary['choosePicture'];
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
}

/** Decap's control for a body: it hands values in and out; everything else is the editor's. */
export class BodyControl extends Component<BodyControlProps> {
  readonly #host = createRef<HTMLDivElement>();
  #editor: BodyEditor | undefined;
  /** Texts that were handed out and have not come back yet as values. */
  #underway: string[] = [];

  override componentDidMount(): void {
    const { forID, field, value } = this.props;
    const label = field.get('label');
    this.#editor = createBodyEditor({
      text: value ?? '',
      format: (field.get('format') as BodyFormat | undefined) ?? 'md',
      language: this.#getLanguage(),
      label: typeof label === 'string' ? label : getBodyMessages().fieldLabel,
      id: forID,
      name: String(this.props.collection.get('name')),
      library: {
        choosePicture: () => this.props.choosePicture(),
        getPictureUrl: defineAddresses(() => this.props as BodyControlProps & PreviewProps),
      },
      onChange: (text) => {
        this.#underway.push(text);
        this.props.onChange(text);
      },
    });
    const { element, view } = this.#editor;
    element.addEventListener('focusin', () => this.props.setActiveStyle?.());
    element.addEventListener('focusout', () => this.props.setInactiveStyle?.());
    this.#host.current?.append(element);
    // A label leads to an input by itself, but not to an editable element.
    document
      .querySelector(`label[for="${CSS.escape(forID)}"]`)
      ?.addEventListener('click', () => view.focus());
  }

  /** React leaves the editor alone. */
  override shouldComponentUpdate(next: BodyControlProps): boolean {
    return next.value !== this.props.value || next.classNameWrapper !== this.props.classNameWrapper;
  }

  override componentDidUpdate(before: BodyControlProps): void {
    if (before.value !== this.props.value) this.#takeValue(this.props.value ?? '');
  }

  override componentWillUnmount(): void {
    this.#editor?.destroy();
  }

  /** Decap leads here from a message about the field. */
  focus(): void {
    this.#editor?.view.focus();
  }

  override render() {
    const { classNameWrapper } = this.props;
    return createElement('div', { className: `${classNameWrapper} body-control`, ref: this.#host });
  }

  /** A value that we handed out ourselves is no news, even if more has been typed since. */
  #takeValue(value: string): void {
    const echo = this.#underway.indexOf(value);
    this.#underway = echo < 0 ? [] : this.#underway.slice(echo + 1);
    if (echo < 0) this.#editor?.setBody(value);
  }

  #getLanguage(): string {
    const language = this.props.field.get('language');
    return typeof language === 'string' ? language : 'en';
  }
}
