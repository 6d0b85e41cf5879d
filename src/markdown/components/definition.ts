import type { ElementContent } from 'hast';
import type { BlockContent, Nodes } from 'mdast';
import type { PlainText } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import type { Literal } from '../parsing/literal.ts';
import type { BodyLabels } from '../parsing/body-types.ts';

/** What a property of a component accepts. */
export interface PropRule {
  kind: 'text' | 'image' | 'file' | 'rows';
  required?: boolean;
  /** For text: the allowed values. */
  choices?: readonly string[];
  /** What it is for, as in the documentation: "who took the picture". */
  hint: PlainText;
  /** What it is for, where the admin's form asks for it differently than the source writes it. */
  formHint?: PlainText;
}

export type Props = Readonly<Record<string, Literal>>;

/** What a component may use while it is built. */
export interface ComponentContext {
  language: string;
  labels: BodyLabels;
  /** The picture of an image, with its derivatives. */
  getPicture(src: string, alt: string): Promise<ElementContent>;
  /** Reads a CSV file as a string. */
  readTable(src: string): Promise<string>;
}

/** What a component may use while it is written without its design. */
export interface PlainContext {
  readonly language: string;
  readonly labels: BodyLabels;
  /** The published picture of an image, or its alternative text. */
  toImage(src: string, alt: string): Promise<Nodes>;
  /** Reads a CSV file as a string. */
  readTable(src: string): Promise<string>;
}

/** A component that reports may use: its properties, its checks, its HTML and its plain Markdown. */
export interface ComponentDefinition {
  name: string;
  props: Readonly<Record<string, PropRule>>;
  /** Whether there is content between the opening and the closing tag. */
  children: 'required' | 'optional' | 'none';
  /** A correct use, shown in error messages and in the documentation. */
  example: string;
  /** Checks what property rules can't express; `childTypes` are the mdast types of the children. */
  check?(props: Props, childTypes: readonly string[]): Problem[];
  /** Builds trusted HTML from checked properties and sanitized children. */
  toHast(
    props: Props,
    children: ElementContent[],
    context: ComponentContext,
  ): ElementContent | Promise<ElementContent>;
  /** Writes it in plain Markdown, for mail, handouts, feeds and partners, from checked properties. */
  toPlain(
    props: Props,
    children: readonly BlockContent[],
    context: PlainContext,
  ): readonly Nodes[] | Promise<readonly Nodes[]>;
}

/** Reads a text property; undefined if it is absent or blank. */
export function getText(props: Props, name: string): string | undefined {
  const value = props[name];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).trim() || undefined;
}
