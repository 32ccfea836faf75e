/** Whether keys and pastes at this place belong to a field that is being typed in. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;
