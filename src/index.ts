/**
 * All element classes, events and types. Importing this registers nothing: `samen-elements/define` and
 * `samen-elements/define/TAG` do.
 * @module
 */
// <elements>
export * from './elements/activity-calendar/index.js';
export * from './elements/options-infographic/index.js';
export * from './elements/partner-card/index.js';
export * from './elements/partner-directory/index.js';
export * from './elements/self-scan/index.js';
// </elements>
export * from './internal/events.js';
export * from './internal/visitor-events.js';
export * from './internal/related-event.js';
export { loadLocale } from './i18n/localize.js';
export type { SamenElement } from './internal/element.js';
export type { Problem } from './model/problem.js';
export type * from './model/documents.js';
export type * from './model/activities/activity.js';
export type * from './model/partners/partner.js';
export type { Route, RouteInput, Station } from './model/route/route.js';
export type { ScanResult } from './model/scan/result.js';
export type { AnswerValue, Response, Scan, ScanInput } from './model/scan/scan.js';
export type { LocalizedText } from './model/text.js';
export type { FailReason } from './sources/read-error.js';
