export { collect as collectResponses, type Collected, type WhyRefused } from './collect.js';
export type { Agreement, Count, Quartiles, Tally } from './tally.js';
export {
  teamReport,
  type Group,
  type GroupTally,
  type QuestionReport,
  type ReportOptions,
  type ShownGroup,
  type Standout,
  type TeamReport,
  type ThemeReport,
} from './report.js';
