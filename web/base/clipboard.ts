// Copying a text, also where the page came over plain http: there a browser gives no clipboard.

/** False when the browser does not allow it: then the text can still be selected by hand. */
export async function copy_text(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copied_by_selection(text);
  }
}

/** Everything outside an open dialog is inert, so the text is selected inside it. */
function copied_by_selection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'only-read';
  (focused?.closest('dialog') ?? document.body).append(field);
  field.select();
  const is_copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return is_copied;
}
