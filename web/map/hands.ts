// How hands move the map: mouse, wheel, fingers and keys; and on a page that scrolls, without taking the
// scrolling away.
import { mouseOnly, noModifierKeys, primaryAction } from 'ol/events/condition';
import type Interaction from 'ol/interaction/Interaction';
import { defaults } from 'ol/interaction/defaults';
import DragPan from 'ol/interaction/DragPan';
import Kinetic from 'ol/Kinetic';

/**
 * On a page one finger and the wheel belong to the page: two fingers move the map, and the wheel does once
 * the map has the focus. The mouse drags it always.
 */
export function interactions(on_page: boolean): Interaction[] {
  const usual = { altShiftDragRotate: false, pinchRotate: false, onFocusOnly: on_page };
  if (!on_page) return defaults(usual).getArray();
  const drag: DragPan = new DragPan({
    kinetic: new Kinetic(-0.005, 0.05, 100),
    condition: (event) =>
      noModifierKeys(event) && (mouseOnly(event) ? primaryAction(event) : drag.getPointerCount() === 2),
  });
  return [...defaults({ ...usual, dragPan: false }).getArray(), drag];
}

const resting_keys = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape'];

/** Calls when somebody lays a hand on the map; the answer stops listening. */
export function hands_on(target: HTMLElement, on_page: boolean, call: () => void): () => void {
  const key = ({ key }: KeyboardEvent) => {
    if (!resting_keys.includes(key)) call();
  };
  const wheel = () => {
    if (!on_page || target.contains(document.activeElement)) call();
  };
  target.addEventListener('pointerdown', call);
  target.addEventListener('keydown', key);
  target.addEventListener('wheel', wheel, { passive: true });
  return () => {
    target.removeEventListener('pointerdown', call);
    target.removeEventListener('keydown', key);
    target.removeEventListener('wheel', wheel);
  };
}
