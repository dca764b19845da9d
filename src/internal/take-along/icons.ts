/* Icons of what a visitor takes along. See `icons.ts` of the whole library. */

export const copyIcon = 'M9 8h10v12H9zM5 16V4h10';
export const shareIcon = 'M12 15V4M8 7.500l4-4 4 4M6 12v8h12v-8';
export const printIcon = 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z';
export const contactIcon =
  'M4 5h16v14H4zM7.500 16c.4-2 1.700-3 3-3s2.600 1 3 3M9 10a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0-3 0M16 10h2M16 13h2';
export const tableIcon = 'M4 5h16v14H4zM4 10h16M10 5v14';
export const dataIcon = 'M9 4c-3 0-1 7-4 8 3 1 1 8 4 8M15 4c3 0 1 7 4 8-3 1-1 8-4 8';
export const linkIcon =
  'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1';
export const removeIcon = 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13';
export const undoIcon = 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4';
export const calendarIcon = 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M12 12.500v5M9.500 15h5';
export const feedIcon = 'M5 12a7 7 0 0 1 7 7M5 6a13 13 0 0 1 13 13M5 18.500h.1';
export const posterIcon =
  'M5 3h14v18H5zM8 8h8M8 12a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0-3 0M11 12h5M8 16h5';
export const downloadIcon = 'M12 4v11M8 11l4 4 4-4M5 20h14';
