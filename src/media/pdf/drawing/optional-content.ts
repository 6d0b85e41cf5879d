import {
  dictionary,
  either,
  list,
  name,
  number,
  oneOf,
  oneOrMore,
  string,
  variants,
} from '../copying/shapes.ts';
import type { Shape } from '../copying/shapes.ts';

const state = (key: string): Shape => dictionary(() => ({ [key]: name }));

/** A layer that can be switched on and off (ISO 32000-2, 8.11.2), without its author. */
const group = dictionary(() => ({
  Type: name,
  Name: string,
  Intent: oneOrMore(name),
  Usage: dictionary(() => ({
    Language: dictionary(() => ({ Lang: string, Preferred: name })),
    Export: state('ExportState'),
    Print: dictionary(() => ({ Subtype: name, PrintState: name })),
    View: state('ViewState'),
    Zoom: dictionary(() => ({ min: number, max: number })),
    PageElement: state('Subtype'),
  })),
}));

/** A condition over layers (8.11.2.2). */
const condition: Shape = list((value, copy) =>
  either(name, optionalContent, condition)(value, copy),
);

const membership = dictionary(() => ({
  Type: name,
  OCGs: oneOrMore(optionalContent),
  P: name,
  VE: condition,
}));

/** A layer, or a rule over layers. */
export const optionalContent: Shape = variants((dict, { source }) => {
  const type = source.getName(dict, 'Type');
  if (type === 'OCG') return group;
  return type === 'OCMD' ? membership : undefined;
});

const order: Shape = list((value, copy) => either(string, optionalContent, order)(value, copy));

/** Which layers there are, and which are on at first (8.11.4). */
export const optionalContentProperties = dictionary(() => ({
  OCGs: list(optionalContent),
  D: dictionary(() => ({
    BaseState: name,
    ON: list(optionalContent),
    OFF: list(optionalContent),
    Intent: oneOrMore(name),
    AS: list(
      dictionary(() => ({ Event: name, OCGs: list(optionalContent), Category: list(name) })),
    ),
    Order: order,
    ListMode: oneOf('AllPages', 'VisiblePages'),
    RBGroups: list(list(optionalContent)),
    Locked: list(optionalContent),
  })),
}));
