/** Whether a text about costs says that there are none, and nothing else. */
export function saysFree(text: string): boolean {
  return FREE.test(text.trim());
}

const FREE =
  /^(?:(?:this (?:service|activity|course) is |deelname is )?(?:free|gratis|kosteloos)(?: of charge)?|no (?:charge|cost|fee)s?|geen(?: kosten)?|none|nee|no|nil|(?:€|eur|£|\$)? ?0(?:[.,](?:0+|-))?)[.!]?$/i;
