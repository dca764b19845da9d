/**
 * What the options infographic thinks with: routes, their order, and the ways through them. No DOM, no network.
 * @module
 */
export type * from './route.js';
export { check } from './check.js';
export { daysIn, parseTerm, type Term } from './duration.js';
export { PERSPECTIVES, CORNERS, ENDS } from './route.js';
export { outline, onward, type Line, type Outline, type Step, type Way, type WayKind } from './outline.js';
export { layout, type Edge, type Layout, type PhaseSpan, type Spot } from './layout/layout.js';
export { inPerspective, perspectivesOf } from './perspective.js';
export { applicable, isQuestion, openQuestion, openWays, startOf, walk } from './walk.js';
