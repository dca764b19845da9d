import { define } from '../../internal/define.js';
import { SamenOptionsInfographic } from './options-infographic.js';

/* Whoever registers the tag has the types of it and of its events. */
export type * from './index.js';

define('samen-options-infographic', SamenOptionsInfographic);
