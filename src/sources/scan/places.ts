/*
 * Where things stand in the document of a scan, for problems that are found when all of it has been read. What was left out
 * of a list does not move the others.
 */

/** The place of an item in its list, as its document has it. */
export const positions = new WeakMap<object, number>();

/** The document that something comes from which is not inside a theme. */
export const sources = new WeakMap<object, string>();
