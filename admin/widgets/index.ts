import CMS from 'decap-cms-app';
import boolean from 'decap-cms-widget-boolean';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import object from 'decap-cms-widget-object';
import text from 'decap-cms-widget-text';
import type { ComponentType } from 'react';
import { BodyWidget } from './body-widget.ts';
import { ChoiceControl } from './selects/choice-control.ts';
import { ColorControl } from './color-control.ts';
import { GroupControl } from './group-control.ts';
import { LineControl } from './line-control.ts';
import { ListControl } from './list-control.ts';
import { MomentControl } from './moment-control.ts';
import { PictureControl } from './pictures/picture-control.ts';
import { withProblems } from './problem-list.ts';
import { ReferenceControl } from './references/reference-control.ts';
import { StatusControl } from './status-control.ts';

const decapWidgets = [
  ...[boolean, file, object, text].map(({ Widget }) => Widget()),
  image.Widget({ controlComponent: PictureControl }),
  list.Widget({ controlComponent: ListControl }),
];

const ownWidgets = {
  body: BodyWidget,
  code: ChoiceControl,
  color: ColorControl,
  group: GroupControl,
  moment: MomentControl,
  reference: ReferenceControl,
  select: ChoiceControl,
  status: StatusControl,
  // Decap's own does not wrap long lines, and moves the cursor back to the start.
  string: LineControl,
};

/** Registers our widgets and those of Decap's that the model uses; each shows the problems of its field. */
export function registerWidgets(): void {
  for (const widget of decapWidgets) {
    const controlComponent = withProblems(widget.controlComponent as ComponentType<never>);
    CMS.registerWidget([{ ...widget, controlComponent }] as never);
  }
  for (const [name, control] of Object.entries(ownWidgets))
    CMS.registerWidget(name, withProblems(control as ComponentType<never>) as never);
}
