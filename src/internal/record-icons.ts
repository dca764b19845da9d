/* Icons of what is loaded on demand: opened records and chosen filters. See `icons.ts`. */

export const closeIcon = 'M6 6l12 12M18 6L6 18';
export const checkIcon = 'M5 12.500l4.500 4.500L19 7';
export const routeIcon = 'M6 20v-6a4 4 0 0 1 4-4h9M15 6l4 4-4 4';
export const placeIcon =
  'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11zM9.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0';
export const clockIcon = 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 7.500V12l3 2';
export const mailIcon = 'M4 6h16v12H4zM4 7l8 6 8-6';
export const siteIcon = 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M4 12h16M12 4c-5 5-5 11 0 16c5-5 5-11 0-16';
