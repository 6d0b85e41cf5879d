import CMS from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import color from 'decap-cms-widget-colorstring';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import object from 'decap-cms-widget-object';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';

/** Registers the widgets of Decap that the model uses, and ours. */
export function registerWidgets(): void {
  for (const widget of [boolean, color, file, image, list, object, select, string, text])
    CMS.registerWidget([widget.Widget()] as never);
}
