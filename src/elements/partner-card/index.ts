export { SamenPartnerCard } from './partner-card.js';
