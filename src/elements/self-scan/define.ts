import { define } from '../../internal/define.js';
import { SamenSelfScan } from './self-scan.js';

/* Whoever registers the tag has the types of it and of its events. */
export type * from './index.js';

define('samen-self-scan', SamenSelfScan);
