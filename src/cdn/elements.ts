// Written by scripts/entries.mjs; do not edit.
export const LOADERS: { readonly [name: string]: () => Promise<unknown> } = {
  'activity-calendar': () => import('../elements/activity-calendar/define.js'),
  'options-infographic': () => import('../elements/options-infographic/define.js'),
  'partner-card': () => import('../elements/partner-card/define.js'),
  'partner-directory': () => import('../elements/partner-directory/define.js'),
  'self-scan': () => import('../elements/self-scan/define.js'),
};
