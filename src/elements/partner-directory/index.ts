export { SamenPartnerDirectory } from './partner-directory.js';
