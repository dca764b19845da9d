import { define } from '../../internal/define.js';
import { SamenPartnerCard } from './partner-card.js';

define('samen-partner-card', SamenPartnerCard);
