import { emulateMedia, executeServerCommand, setViewport as viewport } from '@web/test-runner-commands';

/**
 * Makes the window this large within, in CSS pixels. Where a window cannot be as narrow as a phone (WebKit's small browser), the page
 * in it is.
 */
export async function setViewport(size: { width: number; height: number }): Promise<void> {
  await viewport(size).catch(() => executeServerCommand('resize-window', size));
  document.body.style.inlineSize = innerWidth > size.width ? `${size.width}px` : '';
}

/** Light or dark, as a visitor's device says; where a driver cannot, as a page says. */
export async function setColourScheme(colorScheme: 'light' | 'dark'): Promise<void> {
  const { style } = document.documentElement;
  await emulateMedia({ colorScheme }).catch(() => (style.colorScheme = colorScheme));
}
