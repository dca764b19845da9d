/** What must not compile. Nothing imports it. */
import type { SamenSelectEvent } from 'samen-elements';
import { SCAN } from './shared/school.js';

const select = (event: SamenSelectEvent) => event.id;
const directory = document.createElement('samen-partner-directory');

// @ts-expect-error a scan is no list of partners
directory.data = SCAN;
// @ts-expect-error a level is a number
directory.headingLevel = 'three';
// @ts-expect-error this event has no `id`
directory.addEventListener('samen-ready', select);
// @ts-expect-error there is no such property
directory.partner = 'bibliotheek';
// @ts-expect-error no such element is known
document.createElement('samen-partner-map').data = SCAN;
