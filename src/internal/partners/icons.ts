/** The marks of the four corners: of partners, and of who has a part in a route. See `../icons.ts`. */
export const CORNER_ICONS = {
  school: 'M3 10l9-5 9 5-9 5zM7 12.500V17c3 2 7 2 10 0v-4.500M21 10v6',
  care: 'M12 20s-8-4.7-8-10.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.700C20 15.3 12 20 12 20z',
  home: 'M4 11.500L12 5l8 6.500M6 10v9h12v-9M10 19v-5h4v5',
  community:
    'M6 9a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0M3.5 19c.6-3.4 2.7-5 5.5-5s4.9 1.6 5.5 5M16 15c2.3 0 4 1.3 4.5 3.5',
} as const;
