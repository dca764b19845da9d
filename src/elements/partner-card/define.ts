import { define } from '../../internal/define.js';
import { SamenPartnerCard } from './partner-card.js';

/* Whoever registers the tag has the types of it and of its events. */
export type * from './index.js';

define('samen-partner-card', SamenPartnerCard);
