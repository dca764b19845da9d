import { define } from '../../internal/define.js';
import { SamenOptionsInfographic } from './options-infographic.js';

define('samen-options-infographic', SamenOptionsInfographic);
