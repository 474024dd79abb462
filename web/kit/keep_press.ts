// Leaving a field may move what is being pressed: what was typed becomes a row of its own, a fault goes. The
// pointer then comes up beside the button, and the browser tells nobody of the press. Here it is told.

/** Watches the whole document; call once. What it answers ends it. */
export function keep_press(): () => void {
  let pressed: { button: HTMLButtonElement; lay: DOMRect } | null = null;
  const down = (event: PointerEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const is_press = button !== null && event.isPrimary && event.button === 0;
    pressed = is_press ? { button, lay: button.getBoundingClientRect() } : null;
  };
  /** What did not come up on the button is told to what is around both; beside where it lay it was let go. */
  const click = (event: MouseEvent) => {
    const press = pressed;
    pressed = null;
    if (press === null || event.detail === 0 || press.button.contains(event.target as Node)) return;
    const is_around = event.target instanceof Element && event.target.contains(press.button);
    const { left, right, top, bottom } = press.lay;
    const { clientX: x, clientY: y } = event;
    const came_up_there = x >= left && x <= right && y >= top && y <= bottom;
    if (!is_around || !came_up_there) return;
    event.preventDefault();
    event.stopPropagation();
    press.button.click();
  };
  document.addEventListener('pointerdown', down, true);
  document.addEventListener('click', click, true);
  return () => {
    document.removeEventListener('pointerdown', down, true);
    document.removeEventListener('click', click, true);
  };
}
