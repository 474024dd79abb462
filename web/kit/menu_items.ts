// One entry of a menu. With `chosen` it is a choice among its neighbours.
import type { IconNode } from 'lucide';

export interface MenuItem {
  label: string;
  icon?: IconNode;
  chosen?: boolean;
  /** A line above it. */
  begins_group?: boolean;
  run: () => void;
}
