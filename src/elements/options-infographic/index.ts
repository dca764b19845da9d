export { SamenOptionsInfographic } from './options-infographic.js';
