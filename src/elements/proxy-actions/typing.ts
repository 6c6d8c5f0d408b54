// Keeps what is typed into the element's fields from the page's shortcuts.

const EVENT_TYPES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'];

/** Keys that a field uses itself. Not Escape and Tab, which lead out of it, nor function and modifier keys. */
const FIELD_KEY = /^(.|Enter|Backspace|Delete|Arrow.+|Home|End|Page.+|Dead|Process|Unidentified)$/u;

/**
 * Outside the shadow root, an event of a field looks as if the element sent it, which is no text field: a page's shortcuts
 * would take what is typed for commands.
 */
export function keepTyping(root: ParentNode | null): void {
  for (const type of EVENT_TYPES) root?.addEventListener(type, keep);
}

function keep(event: Event): void {
  const { target, currentTarget } = event;
  // Slotted fields are the page's own: the shadow root does not contain them.
  if (!(target instanceof Element && currentTarget instanceof Node && currentTarget.contains(target))) return;
  if (!target.matches('input, select, textarea')) return;
  if (!(event instanceof KeyboardEvent) || isForField(event)) event.stopPropagation();
}

/** Shortcuts with Ctrl or Meta are the browser's or the page's; AltGr, which types, counts as Ctrl and Alt on Windows. */
function isForField(event: KeyboardEvent): boolean {
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
  return !isShortcut && FIELD_KEY.test(event.key);
}
