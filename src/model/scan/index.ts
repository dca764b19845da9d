/**
 * What the self-scan thinks with, for programs: no DOM, no network.
 * @module
 */
export * from './scan.js';
export { chosen, fits, isAnswered, isGiven, scaleOf } from './answers.js';
export { holds, questionsById, questionsIn, visibleQuestions } from './conditions.js';
export {
  levelFor,
  percentage,
  points,
  rangeOf,
  valueOf,
  wholePercent,
  type Points,
  type Range,
} from './score.js';
export {
  hasAdvice,
  hasScores,
  result,
  type AppliedTip,
  type ScanResult,
  type ThemeResult,
} from './result.js';
export { makeResponse, type Filled, type Signature } from './response.js';
export { restore, type Lost, type Refusal, type Restored } from './restore.js';
export { pagesFor, PAGINGS, type Paging, type Part, type ScanPage } from './pages.js';
export { missing, progress } from './progress.js';
export {
  compare,
  type Comparison,
  type Moment,
  type QuestionComparison,
  type ScoreComparison,
  type ThemeComparison,
} from './compare.js';
export { RESPONSE_COLUMNS, responseCsv, type ResponseColumn, type ResponseWords } from './response-csv.js';
export * from './report/index.js';
