import { define } from '../../internal/define.js';
import { SamenPartnerDirectory } from './partner-directory.js';

define('samen-partner-directory', SamenPartnerDirectory);
