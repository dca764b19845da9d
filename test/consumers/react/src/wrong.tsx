/** What must not compile. Nothing imports it. */
import type { SamenSelectEvent } from 'samen-elements';
import { PARTNERS, SCAN } from './shared/school';

const select = (event: SamenSelectEvent) => event.id;

export const wrong = [
  // @ts-expect-error a scan is no list of partners
  <samen-partner-directory data={SCAN} />,
  // @ts-expect-error a level is a number
  <samen-partner-directory data={PARTNERS} headingLevel="three" />,
  // @ts-expect-error this event has no `id`
  <samen-partner-directory data={PARTNERS} onsamen-ready={select} />,
  // @ts-expect-error there is no such property
  <samen-partner-card data={PARTNERS} partners="bibliotheek" />,
  // @ts-expect-error there is no such element
  <samen-partner-map data={PARTNERS} />,
];
