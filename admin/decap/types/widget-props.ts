import type { Map } from 'immutable';
import type { Ref } from 'react';

/**
 * What Decap asks a control. It must get one, even an empty one: then what the control has is valid, and the focus goes to the
 * element with its id.
 */
interface ControlHandle {
  shouldComponentUpdate?(next: unknown): boolean;
}

/** The props that Decap gives a control, as far as ours use them. */
export interface WidgetProps<T> {
  readonly value: T | undefined | null;
  readonly onChange: (value: T | null) => void;
  /** Id of the control, for its label. */
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly field: Map<string, unknown>;
  readonly collection?: Map<string, unknown>;
  readonly ref?: Ref<ControlHandle>;
  /** Opens Decap's media library, over everything else. */
  readonly onOpenMediaLibrary?: (options: Readonly<Record<string, unknown>>) => void;
  readonly setActiveStyle?: () => void;
  readonly setInactiveStyle?: () => void;
}

/** The label of a field as staff read it. */
export const getLabel = (field: Map<string, unknown>) => (field.get('label') as string) ?? '';
