export { SamenSelfScan } from './self-scan.js';
export { SamenAnswerEvent, SamenCompleteEvent } from './self-scan.events.js';
