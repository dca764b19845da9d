export { SamenSelfScan } from './self-scan.js';
