/* Icons of partners in a list, and of what can be done with them. See `../icons.ts`. */

export const phoneIcon =
  'M6 4h3l1.5 4-2 1.500a11 11 0 0 0 5 5l1.5-2 4 1.500v3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z';
export const viewIcon = 'M5 6h14M5 12h9M5 18h5';
export const saveIcon = 'M7 4h10v16l-5-4-5 4z';
