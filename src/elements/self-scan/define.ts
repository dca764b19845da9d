import { define } from '../../internal/define.js';
import { SamenSelfScan } from './self-scan.js';

define('samen-self-scan', SamenSelfScan);
