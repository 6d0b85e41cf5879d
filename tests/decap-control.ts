import { loadWithDecap } from './bundled-decap.ts';

/** A field of Decap's configuration, as Decap's own checks read it. */
export type DecapField = Readonly<Record<string, unknown>>;

const source = `
  import { fromJS } from 'immutable';
  import Widget from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget';
  import { validations } from 'decap-cms-lib-widgets';
  export function isRejected(field, value) {
    const t = (key) => key;
    const widget = new Widget({ field: fromJS(field), t });
    const checks = [widget.validatePresence, widget.validatePattern];
    if (checks.some((check) => check(fromJS(field), fromJS(value), t).error)) return true;
    const size = Array.isArray(value) ? fromJS(value) : undefined;
    return Boolean(validations.validateMinMax(t, '', size, field.min, field.max));
  }
`;

/** Loads Decap's own check of one control: whether it rejects a value as missing, malformed or too many. */
export async function loadDecapCheck() {
  const { isRejected } = await loadWithDecap<{
    isRejected: (field: DecapField, value: unknown) => boolean;
  }>(source);
  return isRejected;
}
