/**
 * Puts a text on the clipboard. Resolves to whether it worked; never rejects.
 * @param near an element that the visitor can use now: outside an open dialog nothing can be selected
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there (no https), or forbidden to this frame.
    return copyBySelecting(text, near);
  }
}

/** The way from before there was a clipboard to write to: selects the text in a field, and asks for a copy of that. */
function copyBySelecting(text: string, near: Element): boolean {
  const page = near.ownerDocument;
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const field = page.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // A field of a usual size and place makes some browsers scroll or zoom.
  field.style.inset = '0 auto auto 0';
  field.style.fontSize = '16px';
  near.after(field);
  try {
    field.select();
    return page.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
