/** The elements, and what the data of each is about. */
export const KINDS_OF = {
  'activity-calendar': 'activities',
  'options-infographic': 'route',
  'partner-card': 'partners',
  'partner-directory': 'partners',
  'self-scan': 'scan',
};

/** The attributes that an element observes, by its class itself. */
export async function observedAttributes(name) {
  const module = await import(`../../dist/elements/${name}/index.js`);
  return Object.values(module).find((value) => Array.isArray(value?.observedAttributes)).observedAttributes;
}
