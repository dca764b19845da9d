import { define } from '../../internal/define.js';
import { SamenPartnerDirectory } from './partner-directory.js';

/* Whoever registers the tag has the types of it and of its events. */
export type * from './index.js';

define('samen-partner-directory', SamenPartnerDirectory);
